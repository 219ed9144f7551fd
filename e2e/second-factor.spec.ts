import type { Browser, Page } from "@playwright/test";
import { z } from "zod";
import { totp } from "@/lib/server/people/testing/totp";
import { expectAccessible } from "./accessible";
import { expect, test } from "./fixtures";
import { type OwnSite, startOwnSite, stopOwnSite } from "./own-site";
import { runAdmin } from "./run-admin";

// A whole `npm start` of its own: once somebody has an account, it is closed to everybody else.
let site: OwnSite;
let key = "";
let codes: string[] = [];

const password = "vX9#mq2Lr8!w plus";
const email = "ada@example.com";

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  site = await startOwnSite("factor", "fatal");
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.url + (/\/set-up#\S+/.exec(site.said())?.[0] ?? ""));
  await page.getByLabel("Name").fill("Ada");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByRole("button", { name: "Account: Ada" })).toBeVisible();
  await page.context().close();
});

test.afterAll(() => stopOwnSite(site));

async function giveSignIn(browser: Browser, next = ""): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site.url}/sign-in${next}`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  return page;
}

test("an administrator sets one up: the picture comes from nowhere else, the key can be typed, and the codes are shown once", async ({ browser }) => {
  const page = await giveSignIn(browser);
  await expect(page.getByRole("button", { name: "Account: Ada" })).toBeVisible();
  await page.goto(`${site.url}/settings/people`);
  await page.getByLabel("Administrators need a second factor").click();
  await expect(page.getByText("Set up a second factor for yourself first")).toBeVisible();

  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  await page.goto(`${site.url}/settings/account`);
  const panel = page.getByRole("region", { name: "Second factor" });
  await panel.getByLabel("Current password").fill(password);
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("img", { name: "QR code for an authenticator app" })).toBeVisible();
  await expectAccessible(page);
  key = (await panel.locator("code").textContent()) ?? "";
  await panel.getByLabel("Code of the app").fill(totp(key, Date.now()));
  await page.keyboard.press("Enter");
  await expect(panel.getByText("10 recovery codes are left")).toBeVisible();
  codes = await panel.getByRole("listitem").allTextContents();
  expect(codes).toHaveLength(10);
  await expectAccessible(page);
  await page.reload();
  await expect(panel.getByText("10 recovery codes are left")).toBeVisible();
  await expect(panel.getByRole("listitem")).toHaveCount(0);
  expect(new Set(asked)).toEqual(new Set([site.url]));

  await page.goto(`${site.url}/settings/people`);
  await page.getByLabel("Administrators need a second factor").click();
  await expect(page.getByLabel("Administrators need a second factor")).toBeChecked();
  await expect(page.getByRole("row", { name: /Ada/ })).toContainText("second factor");
});

test("signing in then takes a code, and leads on to where one was going", async ({ browser }) => {
  const page = await giveSignIn(browser, "?next=%2Fcompare");
  await expect(page).toHaveURL(`${site.url}/sign-in/code?next=%2Fcompare`);
  expect((await page.request.get(`${site.url}/api/deliveries`)).status()).toBe(401);
  await expectAccessible(page);
  await page.getByLabel("Code of the app").fill("000 000");
  await page.keyboard.press("Enter");
  await expect(page.locator("#main").getByRole("alert")).toContainText("That code is not right");
  await page.getByLabel("Code of the app").fill(totp(key, Date.now() + 30_000));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${site.url}/compare`);
  await expect(page.getByRole("button", { name: "Account: Ada" })).toBeVisible();
});

test("without the app a recovery code does, once; and whoever has no sign-in waiting begins with the password", async ({ browser }) => {
  for (const works of [true, false]) {
    const page = await giveSignIn(browser);
    await page.getByRole("button", { name: "Use a recovery code instead" }).click();
    await page.getByLabel("Recovery code").fill(codes[0] ?? "");
    await page.keyboard.press("Enter");
    if (works) await expect(page.getByRole("button", { name: "Account: Ada" })).toBeVisible();
    else await expect(page.locator("#main").getByRole("alert")).toContainText("That code is not right");
    await page.context().close();
  }
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(`${site.url}/sign-in/code`);
  await expect(stranger).toHaveURL(`${site.url}/sign-in`);
});

test("one that is lost is reset on the server; where a rule asks for one, only one's own account opens until it is there", async ({ browser }) => {
  const reset = z.object({ hasSecondFactor: z.literal(false) });
  reset.parse(await runAdmin(site.dataDir, "user", "reset-second-factor", "--email", email));
  const page = await giveSignIn(browser);
  await expect(page).toHaveURL(`${site.url}/settings/account`);
  await expect(page.getByText("Administrators need a second factor here.")).toBeVisible();
  await expect(page.getByRole("link", { name: "People" })).toHaveCount(0);
  expect((await page.request.get(`${site.url}/api/deliveries`)).status()).toBe(403);
  await page.goto(`${site.url}/settings/audit`);
  await expect(page).toHaveURL(`${site.url}/settings/account`);
  await expectAccessible(page);
});
