import { expect, test } from "./fixtures";
import { address, as, joinByInvitation, linkFor, password, serveSiteWithBounce, stateOf } from "./own-people";
import type { OwnSite } from "./own-site";
import { runAdmin } from "./run-admin";

let site: OwnSite;
let delivery = "";
serveSiteWithBounce("people", { people: false }, (started) => {
  ({ site, delivery } = started);
});

test("until somebody has an account this machine is open, and says so", async ({ page }) => {
  await page.goto(site.url);
  await expect(page.getByText("nobody has an account yet")).toBeVisible();
  await page.getByRole("link", { name: "Set up sign-in" }).click();
  await expect(page.getByText("needs the link that the start command printed")).toBeVisible();
  await page.goto(`${site.url}/set-up#${"replaced".repeat(5)}`);
  await expect(page.getByText("This set-up link no longer works")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
});

test("a request from another site's page changes nothing, even here", async ({ request }) => {
  const headers = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
  expect((await request.post(`${site.url}/lab`, { headers, form: { a: "b" } })).status()).toBe(403);
  expect((await request.post(`${site.url}/api/deliveries`, { headers, data: {} })).status()).toBe(403);
});

test("the set-up link makes the first administrator, once", async ({ page, browser }) => {
  const link = /\/set-up#\S+/.exec(site.said())?.[0] ?? "";
  expect(link).not.toBe("");
  await page.goto(site.url + link);
  await page.getByLabel("Name").fill("Ada Lovelace");
  await page.getByLabel("E-mail address").fill("ada@example.com");
  await page.getByLabel("Password").fill("password1234");
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.locator("#main").getByRole("alert")).toContainText("first guesses");
  await page.getByLabel("Password").fill("Butterfly2024!");
  await expect(page.getByText("Fair")).toBeVisible();
  await page.getByRole("button", { name: "Show what is typed" }).click();
  await expect(page.getByLabel("Password")).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: "Hide what is typed" }).click();
  await expect(page.getByLabel("Password")).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.locator("#main").getByRole("alert")).toContainText("lists of leaked ones");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByRole("button", { name: "Account: Ada Lovelace" })).toBeVisible();
  await expect(page.getByText("nobody has an account yet")).toBeHidden();
  await page.context().storageState({ path: stateOf(site, "ada") });

  const other = await (await browser.newContext()).newPage();
  await other.goto(site.url + link);
  await expect(other.getByText("is set up already")).toBeVisible();
  await expect(other.getByRole("textbox")).toHaveCount(0);
  await other.getByRole("link", { name: "Sign in" }).click();
  await expect(other).toHaveURL(/\/sign-in$/);
  expect((await other.request.get(`${site.url}/api/deliveries`)).status()).toBe(401);
  await other.goto(`${site.url}/deliveries/${delivery}`);
  await expect(other).toHaveURL(new RegExp(`/sign-in\\?next=%2Fdeliveries%2F${delivery}`));
  await other.getByLabel("E-mail address").fill("ada@example.com");
  await other.getByLabel("Password").fill("not the password");
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other.locator("#main").getByRole("alert")).toContainText("is not right");
  await other.getByLabel("Password").fill(password);
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other).toHaveURL(`${site.url}/deliveries/${delivery}`);
});

test("an invited marketer sees masked addresses everywhere, and shows one with a reason", async ({ browser }) => {
  const ada = await as(browser, site, "ada");
  await ada.goto(`${site.url}/settings/people`);
  const max = await joinByInvitation(browser, site, ada);

  const { rows } = await (await max.request.get(`${site.url}/api/deliveries/${delivery}/log`)).json();
  for (const path of ["log", "log.csv", "log.ndjson", `log/${rows[0].messageKey}`]) {
    const text = await (await max.request.get(`${site.url}/api/deliveries/${delivery}/${path}`)).text();
    expect(text).toContain("g•••@example.com");
    expect(text).not.toContain("hopper");
  }
  expect(await (await max.request.get(`${site.url}/api/messages?recipient=${address}`)).text()).toContain("g•••@example.com");
  await max.goto(`${site.url}/deliveries/${delivery}/log`);
  expect(await max.content()).not.toContain("hopper");
  await max.goto(`${site.url}/deliveries/${delivery}/log/${rows[0].messageKey}`);
  expect(await max.content()).not.toContain("hopper");
  await max.getByRole("button", { name: "Show address" }).click();
  await max.getByLabel("Why do you need it?").fill("She asked where her mail is");
  await max.getByRole("button", { name: "Show it" }).click();
  await expect(max.getByText(address)).toBeVisible();

  await ada.goto(`${site.url}/settings/audit?what=unmasked`);
  await expect(ada.getByRole("row", { name: /Max.*She asked where her mail is/ })).toBeVisible();
  expect(await (await ada.request.get(`${site.url}/api/audit.csv`)).text()).toContain("She asked where her mail is");
});

test("somebody who is disabled, or whose password is reset on the server, starts anew", async ({ browser, playwright }) => {
  await runAdmin(site.dataDir, "user", "disable", "--email", "max@example.com");
  const context = await playwright.request.newContext({ storageState: stateOf(site, "max") });
  await expect.poll(async () => (await context.get(`${site.url}/api/deliveries`)).status()).toBe(401);
  await context.dispose();
  const link = await linkFor(site, "reset-link", "--email", "ada@example.com");
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.url + link);
  await page.getByLabel("Password").fill(`${password} anew`);
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByRole("button", { name: "Account: Ada Lovelace" })).toBeVisible();
});
