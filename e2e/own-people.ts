import { join } from "node:path";
import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { z } from "zod";
import { expect, test } from "./fixtures";
import { type OwnSite, startOwnSite, stopOwnSite } from "./own-site";
import { addFeed, runAdmin } from "./run-admin";

export const password = "vX9#mq2Lr8!w plus";
/** Of the one recipient there is. */
export const address = "grace.hopper@example.com";

const withLink = z.object({ link: z.string() });

type SiteWithBounce = { site: OwnSite; delivery: string };

/**
 * Gives the file a whole `npm start` of its own, with these people: once somebody has an account, it is closed to everybody else.
 * It ends with a look at what it said meanwhile.
 */
export function serveSiteWithBounce(name: string, { people }: { people: boolean }, onStarted: (started: SiteWithBounce) => void): void {
  let site: OwnSite;
  test.describe.configure({ mode: "serial" });
  test.use({ expectedConsoleErrors: [/status of (401|403)/, /forbidden|Minified React error/] });
  test.beforeAll(async ({ browser, playwright }) => {
    test.setTimeout(300_000);
    const request = await playwright.request.newContext();
    const started = await startSiteWithBounce(name, request);
    await request.dispose();
    site = started.site;
    if (people) await addPeople(site, browser);
    onStarted(started);
  });
  test.afterAll(() => stopDiscreetSite(site));
}

/** A site of its own with a delivery to one address, which bounced; and nobody who has an account. */
async function startSiteWithBounce(name: string, request: APIRequestContext): Promise<SiteWithBounce> {
  const site = await startOwnSite(name, "info");
  const { feedId, token } = await addFeed(site.dataDir, "momentum", "sparkpost");
  const seconds = String(Math.floor(Date.now() / 1000) - 60);
  const event = { type: "bounce", bounce_class: "10", error_code: "550", reason: `550 5.1.1 <${address}>: unknown`, timestamp: seconds, message_id: "m1" };
  const data = [{ msys: { message_event: { ...event, rcpt_to: address, rcpt_meta: { delivery_id: "newsletter" } } } }];
  expect((await request.post(`${site.url}/api/feedback/${feedId}`, { headers: { authorization: `Bearer ${token}` }, data })).status()).toBe(200);
  await expect.poll(async () => (await (await request.get(`${site.url}/api/deliveries`)).json()).rows.length).toBe(1);
  return { site, delivery: (await (await request.get(`${site.url}/api/deliveries`)).json()).rows[0].id };
}

/** The link that an administrator on the server makes for somebody: to join, or to choose a new password. */
export async function linkFor(site: OwnSite, ...command: string[]): Promise<string> {
  const { link } = withLink.parse(await runAdmin(site.dataDir, "user", ...command));
  return new URL(link).pathname + new URL(link).hash;
}

/** Ada administers, Max is a marketer who may show addresses, Vera a viewer; each is signed in. */
async function addPeople(site: OwnSite, browser: Browser): Promise<void> {
  await joinBy(browser, site, "Ada", await linkFor(site, "create", "--email", "ada@example.com", "--role", "admin"));
  const ada = await as(browser, site, "ada");
  await ada.goto(`${site.url}/settings/people`);
  await joinByInvitation(browser, site, ada);
  await ada.context().close();
  await joinBy(browser, site, "Vera", await linkFor(site, "create", "--email", "vera@example.com", "--role", "viewer"));
}

/** Ada invites Max, who joins. */
export async function joinByInvitation(browser: Browser, site: OwnSite, ada: Page): Promise<Page> {
  await ada.getByLabel("E-mail address").fill("max@example.com");
  await ada.getByLabel("May show single addresses").check();
  await ada.getByRole("button", { name: "Make the link" }).click();
  const link = new URL((await ada.locator("code").textContent()) ?? "");
  return joinBy(browser, site, "Max", link.pathname + link.hash);
}

/** Joins by a link, and keeps the session. */
async function joinBy(browser: Browser, site: OwnSite, name: string, link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.url + link);
  await expect(page.getByText(`For ${name.toLowerCase()}@example.com`)).toBeVisible();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("button", { name: `Account: ${name}` })).toBeVisible();
  await page.context().storageState({ path: stateOf(site, name.toLowerCase()) });
  return page;
}

/** Where the session of somebody who joined is kept. */
export function stateOf(site: OwnSite, name: string): string {
  return join(site.dataDir, `${name}.json`);
}

export async function as(browser: Browser, site: OwnSite, name: string): Promise<Page> {
  return (await browser.newContext({ storageState: stateOf(site, name) })).newPage();
}

/** What the site said holds no password, token, address or link but the first, which is said on purpose. */
export function expectNothingSecret(site: OwnSite, secrets: readonly string[] = []): void {
  const said = site.said().replace(/^.*\/set-up#.*$/gm, "");
  expect(said).toContain("ready http");
  expect(said).not.toMatch(/vX9#|as_(link|api|feed)_[\w-]|hopper|ada@example\.com|aftersend\.session_token=[^…]/);
  for (const secret of secrets) expect(said).not.toContain(secret);
}

async function stopDiscreetSite(site: OwnSite): Promise<void> {
  await stopOwnSite(site);
  expectNothingSecret(site);
}
