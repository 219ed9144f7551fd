import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { expect, test } from "./fixtures";
import { type OwnSite, startOwnSite, stopOwnSite } from "./own-site";
import { addFeed, runAdmin } from "./run-admin";

// A whole `npm start` of its own: the rules are the workspace's, and hold for everybody's bounces.
let site: OwnSite;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startOwnSite("rules", "fatal");
});

test.afterAll(() => stopOwnSite(site));

const own = (page: Page) => page.getByRole("region", { name: "Your rules" });
const form = (page: Page) => page.getByRole("region", { name: /New rule|^Change/ });
const ruleNames = (page: Page): Locator => own(page).getByRole("heading", { level: 3 });

async function fill(panel: Locator, said: { name: string; phrase?: string; smtp?: string; enhanced?: string; type: string; reason?: string }) {
  await panel.getByLabel("Name").fill(said.name);
  await panel.getByLabel("The reply contains").fill(said.phrase ?? "");
  await panel.getByLabel("SMTP code").fill(said.smtp ?? "");
  await panel.getByLabel("Enhanced status code").fill(said.enhanced ?? "");
  await panel.getByLabel("Then it is").selectOption({ label: said.type });
  if (said.reason) await panel.getByLabel("Reason").selectOption({ label: said.reason });
}

test("an administrator writes a rule, tries it, and it decides on the bounces that arrive from then on", async ({ page, request }) => {
  const { feedId, token } = await addFeed(site.dataDir, "momentum", "sparkpost");
  const send = async (name: string) => {
    const event = (type: string, second: number, more = {}) => ({
      msys: {
        message_event: { type, timestamp: String(1_760_000_000 + second), message_id: name, rcpt_to: `${name}@example.com`, campaign_id: "spring", ...more },
      },
    });
    const late = { bounce_class: "20", error_code: "550", reason: "550 5.1.1 I am out of office until Monday", rcpt_meta: { delivery_id: "spring" } };
    const data = [event("delivery", 0, { rcpt_meta: { delivery_id: "spring" } }), event("out_of_band", 60, late)];
    const headers = { authorization: `Bearer ${token}` };
    expect((await request.post(`${site.url}/api/feedback/${feedId}`, { headers, data })).status()).toBe(200);
  };
  await send("before");

  await page.goto(`${site.url}/settings/bounce-rules`);
  await expect(own(page)).toContainText("No rule of your own yet");
  await expect(own(page)).toContainText("Rules apply to bounces that arrive from now on.");
  await page.getByRole("button", { name: "Add rule" }).click();
  await expect(form(page)).toContainText("Give the rule a name.");
  await expect(form(page)).toContainText("Give at least one condition");
  await fill(form(page), { name: "Away", type: "not a failure" });
  await page.getByRole("button", { name: "Add rule" }).click();
  await expect(form(page)).toContainText("Give at least one condition");
  await fill(form(page), { name: "Away", enhanced: "5.1", type: "not a failure" });
  await page.getByRole("button", { name: "Add rule" }).click();
  await expect(form(page)).toContainText("Three numbers parted by dots");
  await expectAccessible(page);
  await fill(form(page), { name: "Away", phrase: "Out of Office", enhanced: "5.*.*", type: "not a failure" });
  await page.getByRole("button", { name: "Add rule" }).click();
  await expect(own(page)).toContainText("If the reply contains “Out of Office” and the enhanced code is 5.*.*: not a failure, nothing changes.");
  await expect(form(page)).toContainText("Saved. It holds from now on.");

  const tried = page.getByRole("region", { name: "Try it" });
  await tried.getByLabel("Reply").fill("550 5.1.1 I am out of office until Monday");
  await tried.getByRole("button", { name: "Try it" }).click();
  await expect(tried.getByRole("status")).toContainText("It would be: not a failure, nothing changes.");
  await expect(tried.getByRole("status")).toContainText(/Your rule own\.\d+\.1 “Away” decides\.Read from it: 550 5\.1\.1/);
  await tried.getByLabel("Reply").fill("452 4.2.2 mailbox full");
  await tried.getByRole("button", { name: "Try it" }).click();
  await expect(tried.getByRole("status")).toContainText("None of your rules matches; enhanced.x.2.2 decides.");

  await send("after");
  const outcomes = async () => {
    const [delivery] = (await (await request.get(`${site.url}/api/deliveries`)).json()).rows;
    const { rows } = await (await request.get(`${site.url}/api/deliveries/${delivery.id}/log`)).json();
    return rows.map((row: { recipient: string; outcome: string }) => [row.recipient, row.outcome]).sort();
  };
  await expect.poll(outcomes).toEqual([
    ["after@example.com", "delivered"],
    ["before@example.com", "failed"],
  ]);
  await page.goto(`${site.url}/deliveries/1/log`);
  await page.getByRole("link", { name: "after@example.com" }).click();
  await expect(page.getByText(/A reply that came back is no bounce by rule own\.\d+\.1 “Away”, and changes nothing\./)).toBeVisible();
  await expect(page.getByText("Your rule “Away” said then (wording 1): if the reply contains “Out of Office”")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Automatic reply, no bounce" })).toBeVisible();
  await expectAccessible(page);
});

test("rules are put in order, worded anew and retired, and the audit log says so", async ({ page }) => {
  await page.goto(`${site.url}/settings/bounce-rules`);
  await fill(form(page), { name: "Full", phrase: "quota", type: "soft", reason: "Mailbox full" });
  await page.getByRole("button", { name: "Add rule" }).click();
  await expect(ruleNames(page)).toHaveText(["Away", "Full"]);
  await page.getByRole("button", { name: "Move up Full" }).click();
  await expect(ruleNames(page)).toHaveText(["Full", "Away"]);
  await page.getByRole("button", { name: "Move down Full" }).click();
  await expect(ruleNames(page)).toHaveText(["Away", "Full"]);
  await page.getByRole("button", { name: "Change Full" }).click();
  await expect(form(page).getByLabel("Name")).toBeFocused();
  await fill(form(page), { name: "Over quota", smtp: "552", type: "hard", reason: "Account disabled" });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(own(page)).toContainText("If the SMTP code is 552: Account disabled (hard).");
  await expect(own(page)).toContainText(/own\.\d+\.2/);
  await page.getByRole("button", { name: "Retire Away" }).click();
  await page.getByRole("button", { name: "Keep it Away" }).click();
  await page.getByRole("button", { name: "Retire Over quota" }).click();
  await page.getByRole("button", { name: "Retire it Over quota" }).click();
  await expect(ruleNames(page)).toHaveText(["Away"]);
  await page.goto(`${site.url}/settings/audit`);
  for (const what of ["Added", "Changed", "Moved", "Retired"]) await expect(page.getByRole("cell", { name: `${what} a bounce rule` }).first()).toBeVisible();
});

test("of two administrators at work at once, the slower one is shown the new list before anything of theirs is done", async ({ page, context }) => {
  const other = await context.newPage();
  for (const each of [page, other]) await each.goto(`${site.url}/settings/bounce-rules`);
  await fill(form(other), { name: "Quicker", phrase: "challenge", type: "not a failure" });
  await other.getByRole("button", { name: "Add rule" }).click();
  await expect(ruleNames(other)).toHaveText(["Away", "Quicker"]);
  await fill(form(page), { name: "Slower", phrase: "vacation", type: "not a failure" });
  await page.getByRole("button", { name: "Add rule" }).click();
  await expect(form(page).getByRole("alert").filter({ hasText: "somebody else changed the rules meanwhile" })).toBeVisible();
  await expect(ruleNames(page)).toHaveText(["Away", "Quicker"]);
  await page.getByRole("button", { name: "Add rule" }).click();
  await expect(ruleNames(page)).toHaveText(["Away", "Quicker", "Slower"]);
});

test("a rule that somebody else rewords or retires meanwhile is saved over once one has been told, or no more", async ({ page, context }) => {
  const other = await context.newPage();
  const changeSlower = async (each: Page, phrase: string) => {
    await each.goto(`${site.url}/settings/bounce-rules`);
    await each.getByRole("button", { name: "Change Slower" }).click();
    await fill(form(each), { name: "Slower", phrase, type: "not a failure" });
  };
  const save = (each: Page) => form(each).getByRole("button", { name: "Save" });
  await changeSlower(page, "on leave");
  await changeSlower(other, "holiday");
  await save(other).click();
  await expect(own(other)).toContainText("“holiday”");
  await save(page).click();
  await expect(form(page).getByRole("alert").filter({ hasText: "somebody else changed the rules meanwhile" })).toBeVisible();
  await expect(own(page)).toContainText("“holiday”");
  await save(page).click();
  await expect(own(page)).toContainText("“on leave”");

  await changeSlower(page, "gone");
  await other.reload();
  await other.getByRole("button", { name: "Retire Slower" }).click();
  await other.getByRole("button", { name: "Retire it Slower" }).click();
  await expect(ruleNames(other)).toHaveText(["Away", "Quicker"]);
  await save(page).click();
  await expect(form(page).getByRole("alert")).toHaveText("This rule was retired meanwhile: it decides on nothing any more, and cannot be changed.");
  await expect(save(page)).toHaveCount(0);
  await expectAccessible(page);
  await form(page).getByRole("button", { name: "Close" }).click();
  await expect(form(page).getByRole("heading", { name: "New rule" })).toBeVisible();
});

for (const [device, viewport] of Object.entries({ desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } })) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`the page passes axe and fits on a ${device} in ${colorScheme}`, async ({ browser }) => {
      const page = await (await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" })).newPage();
      await page.goto(`${site.url}/settings/bounce-rules`);
      await page.getByText("Show all").click();
      await expect(page.getByRole("cell", { name: "text.auto-reply" })).toBeVisible();
      await page.getByRole("button", { name: "Change Away" }).click();
      await page.getByRole("button", { name: "Retire Quicker" }).click();
      await expectAccessible(page);
      await page.context().close();
    });
  }
}

test("a marketer is refused", async ({ browser }) => {
  const made = (await runAdmin(site.dataDir, "token", "create", "--name", "max", "--role", "marketer")) as { token: string };
  const context = await browser.newContext({ extraHTTPHeaders: { authorization: `Bearer ${made.token}` } });
  const page = await context.newPage();
  const answer = await page.goto(`${site.url}/settings/bounce-rules`);
  expect(answer?.status()).toBe(403);
  await expect(own(page)).toHaveCount(0);
  await page.goto(`${site.url}/settings/account`);
  await expect(page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Bounce rules" })).toHaveCount(0);
  await context.close();
});
