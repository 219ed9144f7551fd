import { z } from "zod";
import { expectAccessible } from "./accessible";
import { expect, test } from "./fixtures";
import { as, linkFor, serveSiteWithBounce, stateOf } from "./own-people";
import type { OwnSite } from "./own-site";
import { runAdmin } from "./run-admin";
import { type Asker, walkActions, walkPages } from "./walk";

let site: OwnSite;
let delivery = "";
serveSiteWithBounce("roles", { people: true }, (started) => {
  ({ site, delivery } = started);
});

test("each role opens what is its own, and no more", async ({ browser, playwright }) => {
  const vera = await as(browser, site, "vera");
  const { rows } = await (await vera.request.get(`${site.url}/api/deliveries`)).json();
  expect(rows).toHaveLength(1);
  const ada = await playwright.request.newContext({ storageState: stateOf(site, "ada") });
  const log = await (await ada.get(`${site.url}/api/deliveries/${delivery}/log`)).json();
  const parts = { id: delivery, messageKey: log.rows[0].messageKey, feedId: "1" };
  const tokenOf = async (role: string) => {
    const { token } = z.object({ token: z.string() }).parse(await runAdmin(site.dataDir, "token", "create", "--name", `walk ${role}`, "--role", role));
    return playwright.request.newContext({ extraHTTPHeaders: { authorization: `Bearer ${token}` } });
  };
  const session = (name: string) => playwright.request.newContext({ storageState: stateOf(site, name) });
  const askers: Asker[] = [
    { name: "nobody", role: null, context: await playwright.request.newContext() },
    { name: "an administrator", role: "admin", context: ada },
    { name: "a marketer", role: "marketer", grants: ["unmask"], context: await session("max") },
    { name: "a viewer", role: "viewer", context: await session("vera") },
    { name: "an administrator's token", role: "admin", isToken: true, context: await tokenOf("admin") },
    { name: "a marketer's token", role: "marketer", isToken: true, context: await tokenOf("marketer") },
    { name: "a viewer's token", role: "viewer", isToken: true, context: await tokenOf("viewer") },
    { name: "a feed's token", role: null, context: await tokenOf("ingest") },
  ];
  for (const asker of askers) {
    await walkPages(site.url, asker, parts);
    expect(await walkActions(site.url, asker), asker.name).toBeGreaterThan(10);
    await asker.context.dispose();
  }
});

test("the pages of people pass axe in both themes", async ({ browser }) => {
  const context = await browser.newContext({ storageState: stateOf(site, "ada"), reducedMotion: "reduce" });
  const ada = await context.newPage();
  for (const path of ["/settings/account", "/settings/people", "/settings/tokens", "/settings/audit", "/shared"]) {
    await ada.goto(site.url + path);
    await expect(ada.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(ada);
  }
  const link = await linkFor(site, "reset-link", "--email", "max@example.com");
  const nobody = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
  for (const path of ["/sign-in", "/set-up", "/join", link]) {
    await nobody.goto("about:blank");
    await nobody.goto(site.url + path);
    await expect(nobody.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(nobody);
  }
  await context.close();
  await nobody.context().close();
});

test("an address that cannot be read is a page", async ({ browser, playwright }) => {
  const ada = await as(browser, site, "ada");
  const answer = await ada.goto(`${site.url}/deliveries/%E0%A4%A`);
  expect(answer?.status()).toBe(404);
  await expect(ada.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(ada.getByRole("navigation").first()).toBeVisible();
  const program = await playwright.request.newContext({ extraHTTPHeaders: { accept: "application/json" } });
  expect((await program.get(`${site.url}/deliveries/%E0%A4%A`)).status()).toBe(400);
  await program.dispose();
});

test("on a phone no table of people, tokens, sessions, shares or the audit log is wider than the screen, and each cell says what it tells", async ({
  browser,
}) => {
  const context = await browser.newContext({ storageState: stateOf(site, "ada"), viewport: { width: 390, height: 844 } });
  const ada = await context.newPage();
  const share = { subject: { kind: "delivery", deliveryId: delivery } };
  expect((await ada.request.post(`${site.url}/api/shares`, { headers: { origin: site.url }, data: share })).status()).toBe(201);
  for (const path of ["/settings/account", "/settings/people", "/settings/tokens", "/settings/audit", "/shared"]) {
    await ada.goto(site.url + path);
    const table = ada.getByRole("table").first();
    await expect(table, path).toBeVisible();
    await expect(table.getByRole("row").nth(1), path).toBeVisible();
    const wider = await table.evaluate((drawn) => drawn.scrollWidth - (drawn.parentElement?.clientWidth ?? 0));
    expect(wider, path).toBeLessThanOrEqual(0);
  }
  await ada.goto(`${site.url}/settings/audit`);
  const said = await ada
    .getByRole("cell", { name: "Ada" })
    .first()
    .evaluate((cell) => getComputedStyle(cell, "::before").content);
  expect(said).toBe('"Who"');
  await context.close();
});

test("the audit log is told in the reader's language, and kept as it was", async ({ browser }) => {
  const ada = await browser.newContext({ storageState: stateOf(site, "ada"), locale: "zh-TW" });
  const page = await ada.newPage();
  await page.goto(`${site.url}/settings/audit?what=invited`);
  await expect(page.getByRole("row", { name: /命令列.*邀請.*vera@example\.com.*角色：檢視者/ })).toBeVisible();
  expect(await (await page.request.get(`${site.url}/api/audit.csv?what=invited`)).text()).toContain("command line");
  await ada.close();
});
