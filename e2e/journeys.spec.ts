import { randomUUID } from "node:crypto";
import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { expect, type Feed, test } from "./fixtures";
import { openFind } from "./open-find";

const at = String(Math.floor(Date.now() / 1000) - 600);
/** What somebody new may take for a question. */
const longestMs = 15_000;
const mostTabs = 30;
const mostSteps = 26;
const mostStepsFromHome = 40;

const unknownUser = { type: "bounce", bounce_class: "10", error_code: "550", reason: "550 5.1.1 no such user" };

async function begin(request: APIRequestContext, feed: Feed, postEvents: (feed: Feed, events: unknown[]) => Promise<unknown>) {
  const label = `Tuesday ${randomUUID().slice(0, 8)}`;
  const data = { key: label, label, mode: "efs", messagesToSend: 5 };
  const answer = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${feed.token}` }, data });
  const wire = (recipient: string, event: object) => ({
    msys: { message_event: { timestamp: at, message_id: `m-${recipient}`, rcpt_to: recipient, rcpt_meta: { delivery_id: label }, ...event } },
  });
  await postEvents(feed, [
    ...["ann@outlook.com", "bob@hotmail.com", "cas@gmail.com", "dee@example.com"].map((person) => wire(person, { type: "injection" })),
    wire("ann@outlook.com", unknownUser),
    wire("bob@hotmail.com", { type: "delivery" }),
    wire("cas@gmail.com", { type: "delivery" }),
  ]);
  return { label, id: String(((await answer.json()) as { id: string }).id) };
}

/** Goes where the Tab key goes, until it is there; the keys it took are told. */
async function tabTo(page: Page, target: Locator): Promise<number> {
  for (let tabs = 1; tabs <= mostTabs; tabs += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return tabs;
  }
  throw new Error(`${mostTabs} times Tab did not lead there`);
}

/** Past the header, then past what stands before the part of the page that is named. */
async function skipTo(page: Page, part: string): Promise<number> {
  let steps = 0;
  for (const name of ["Skip to content", part]) {
    steps += (await tabTo(page, page.getByRole("link", { name, exact: true }))) + 1;
    await page.keyboard.press("Enter");
  }
  return steps;
}

function tell(question: string, steps: number, begun: number) {
  const took = Date.now() - begun;
  const report = `“${question}” by keyboard: ${steps} steps, ${took} ms`;
  process.stdout.write(`${report}\n`);
  test.info().annotations.push({ type: "journey", description: report });
  expect(took).toBeLessThan(longestMs);
}

test("is this number final? The list says so, and the box leads to the delivery that says until when @phone", async ({
  page,
  request,
  createFeed,
  postEvents,
}) => {
  const { label, id } = await begin(request, await createFeed(), postEvents);
  await page.goto("/");
  await expect(
    page
      .getByRole("row")
      .filter({ hasText: label })
      .getByText(/^Provisional, /)
      .first(),
  ).toBeAttached();
  const begun = Date.now();
  await openFind(page);
  await page.keyboard.type(label);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/deliveries/${id}$`));
  await expect(page.getByText(/^Provisional · final /)).toBeVisible();
  tell("Is this number final?", label.length + 2, begun);
});

test("who at Outlook bounced, and why? From the home page, by keyboard @phone", async ({ page, request, createFeed, postEvents }) => {
  const { label, id } = await begin(request, await createFeed(), postEvents);
  await page.goto("/");
  const begun = Date.now();
  await openFind(page);
  // Other tests' deliveries stand in the same workspace: a part of this one's name tells it from them.
  const words = `outl ${label.slice(-6)}`;
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/deliveries/${id}/log\\?outcome=failed&provider=microsoft$`));
  const row = page.getByRole("row").filter({ hasText: "ann@outlook.com" });
  await expect(row.or(page.getByRole("listitem").filter({ hasText: "ann@outlook.com" })).getByText("User unknown")).toBeVisible();
  await expect(page.getByText("bob@hotmail.com")).toHaveCount(0);
  const presses = words.length + 2;
  tell("Who at Outlook bounced, and why?", presses, begun);
  expect(presses).toBeLessThan(15);
});

test("who at Outlook bounced, and why? From the summary's providers, by keyboard @phone", async ({ page, request, createFeed, postEvents }) => {
  const { id } = await begin(request, await createFeed(), postEvents);
  await page.goto(`/deliveries/${id}`);
  const providers = page.getByRole("region", { name: "By mailbox provider" });
  await expect(providers.getByRole("link", { name: "Microsoft Outlook" })).toBeVisible();
  const begun = Date.now();
  const past = await skipTo(page, "Skip to mailbox providers");
  const tabs = await tabTo(page, providers.getByRole("link", { name: "Microsoft Outlook" }));
  await page.keyboard.press("Enter");
  const reasons = page.getByRole("table", { name: "Failures of Microsoft Outlook by Reason" });
  const why = reasons.getByRole("row", { name: /^User unknown/ }).getByRole("link");
  await expect(why).toBeVisible();
  const skipped = (await tabTo(page, page.getByRole("link", { name: "Skip to the failures", exact: true }))) + 1;
  await page.keyboard.press("Enter");
  const more = await tabTo(page, why);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "ann@outlook.com" })).toBeVisible();
  await expect(page.getByText("bob@hotmail.com")).toHaveCount(0);
  const steps = past + tabs + skipped + more + 2;
  tell("Who at Outlook bounced, and why? (with Tab and Enter alone, from the summary)", steps, begun);
  expect(steps).toBeLessThan(mostSteps);
});

test("who at Outlook bounced, and why? From the home page by Tab and Enter alone, each page going on from its beginning", async ({
  page,
  request,
  createFeed,
  postEvents,
}) => {
  const { label, id } = await begin(request, await createFeed(), postEvents);
  // Other tests' deliveries stand in the same workspace, in any number: the list is of this one.
  await page.goto(`/?q=${encodeURIComponent(label)}`);
  const delivery = page.getByRole("table", { name: "Deliveries" }).getByRole("link", { name: label });
  await expect(delivery).toBeVisible();
  expect(await page.evaluate(() => document.activeElement === document.body), "the first page takes no focus").toBe(true);
  const begun = Date.now();
  let steps = await tabTo(page, page.getByRole("link", { name: "Skip to content" }));
  await page.keyboard.press("Enter");
  steps += await tabTo(page, delivery);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/deliveries/${id}$`));
  const main = page.getByRole("main");
  await expect(main).toBeFocused();
  expect(await main.evaluate((element) => getComputedStyle(element).outlineStyle), "no ring around a whole page").toBe("none");
  const provider = page.getByRole("region", { name: "By mailbox provider" }).getByRole("link", { name: "Microsoft Outlook" });
  await expect(provider).toBeVisible();
  steps += await tabTo(page, page.getByRole("link", { name: "Skip to mailbox providers", exact: true }));
  await page.keyboard.press("Enter");
  steps += await tabTo(page, provider);
  await page.keyboard.press("Enter");
  const reasons = page.getByRole("table", { name: "Failures of Microsoft Outlook by Reason" });
  const why = reasons.getByRole("row", { name: /^User unknown/ }).getByRole("link");
  await expect(why).toBeVisible();
  await expect(main).toBeFocused();
  steps += await tabTo(page, page.getByRole("link", { name: "Skip to the failures", exact: true }));
  await page.keyboard.press("Enter");
  steps += await tabTo(page, why);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "ann@outlook.com" })).toBeVisible();
  await expect(page.getByText("bob@hotmail.com")).toHaveCount(0);
  const enters = 6;
  tell("Who at Outlook bounced, and why? (with Tab and Enter alone, from the home page)", steps + enters, begun);
  expect(steps + enters).toBeLessThan(mostStepsFromHome);
});

test("the focus stays where it is while only what a page is asked for changes", async ({ page, request, createFeed, postEvents }) => {
  const { id } = await begin(request, await createFeed(), postEvents);
  await page.goto(`/deliveries/${id}/failures`);
  const by = page.getByRole("button", { name: "Reason", exact: true });
  await by.press("Enter");
  await expect(page).toHaveURL(/failures\?by=reason/);
  await expect(by).toBeFocused();
});
