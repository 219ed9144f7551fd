import { expectAccessible } from "./accessible";
import { askForPasswords } from "./ask-for-passwords";
import { expect, test } from "./fixtures";
import { address, as, password, serveSiteWithBounce } from "./own-people";
import type { OwnSite } from "./own-site";

let site: OwnSite;
let delivery = "";
serveSiteWithBounce("sessions", { people: true }, (started) => {
  ({ site, delivery } = started);
});

test("signing out in one tab takes every other to the sign-in, and never under the old header", async ({ browser }) => {
  const context = await browser.newContext();
  const home = await context.newPage();
  const signIn = async () => {
    await home.goto(`${site.url}/sign-in`);
    await home.getByLabel("E-mail address").fill("vera@example.com");
    await home.getByLabel("Password").fill(password);
    await home.getByRole("button", { name: "Sign in" }).click();
    await expect(home.getByRole("button", { name: /^Account/ })).toBeVisible();
  };
  await signIn();
  const others = [`/deliveries/${delivery}`, "/reports"].map(async (path) => {
    const page = await context.newPage();
    await page.goto(site.url + path);
    await expect(page.getByRole("button", { name: /^Account/ })).toBeVisible();
    return { page, next: encodeURIComponent(path) };
  });
  const open = await Promise.all(others);
  await home.getByRole("button", { name: /^Account/ }).click();
  await home.getByRole("button", { name: "Sign out" }).click();
  for (const { page, next } of open) {
    await expect(page).toHaveURL(`${site.url}/sign-in?next=${next}`, { timeout: 5_000 });
    await expect(page.getByRole("button", { name: /^Account/ })).toHaveCount(0);
  }
  await expect(home).toHaveURL(`${site.url}/sign-in`);
  await home.goBack();
  await expect(home.getByLabel("Password")).toBeVisible();
  expect(home.url()).not.toContain("_rsc");

  await signIn();
  await home.goto(`${site.url}/settings/account`);
  await context.clearCookies();
  await home.getByRole("link", { name: "Compare" }).click();
  await expect(home).toHaveURL(`${site.url}/sign-in?next=%2Fcompare`);
  await expect(home.getByRole("button", { name: /^Account/ })).toHaveCount(0);
  await context.close();
});

test("another X-Forwarded-For each time is not another place to try passwords from: no proxy is declared here", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}/sign-in`);
  for (let n = 0; n <= 10; n++) {
    await context.setExtraHTTPHeaders({ "x-forwarded-for": `198.51.100.${n}`, "x-aftersend-address": `203.0.113.${n}` });
    await page.getByLabel("E-mail address").fill("nobody@example.com");
    await page.getByLabel("Password").fill(`guess number ${n}`);
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Sign in" }).click();
    await answered;
    await expect(page.locator("#main").getByRole("alert")).toContainText(n < 10 ? "is not right" : "tried too often");
  }
  await context.close();
});

test("signing out everywhere closes open pages' streams, and every other session", async ({ browser }) => {
  const vera = await as(browser, site, "vera");
  await vera.goto(`${site.url}/settings/account`);
  const watching = await vera.context().newPage();
  await watching.goto(`${site.url}/deliveries/${delivery}`);
  await expect(watching.getByText("live", { exact: true })).toBeVisible();
  const closed = vera.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const startedAt = Date.now();
        void fetch("/api/deliveries/stream").then(async ({ body }) => {
          const reader = body?.getReader();
          while (reader && !(await reader.read()).done);
          resolve(Date.now() - startedAt);
        });
      }),
  );
  const elsewhere = await as(browser, site, "vera");
  await elsewhere.goto(`${site.url}/settings/account`);
  await elsewhere.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(elsewhere).toHaveURL(/sign-in/);
  expect(await closed).toBeLessThan(30_000);
  await expect(watching).toHaveURL(/sign-in/, { timeout: 10_000 });
  expect((await vera.request.get(`${site.url}/api/deliveries`)).status()).toBe(401);
});

test("a token is shown once, opens what its role may, and not once it is revoked", async ({ browser, playwright }) => {
  const ada = await as(browser, site, "ada");
  await ada.goto(`${site.url}/settings/tokens`);
  await ada.getByLabel("Name").fill("dashboard");
  await ada.getByRole("button", { name: "Create" }).click();
  const token = await ada.locator("code").textContent();
  const context = await playwright.request.newContext({ extraHTTPHeaders: { authorization: `Bearer ${token}` } });
  expect((await context.get(`${site.url}/api/deliveries`)).status()).toBe(200);
  expect((await context.get(`${site.url}/api/deliveries/${delivery}/log`)).status()).toBe(403);
  await ada.getByRole("button", { name: "Revoke dashboard" }).click();
  await expect.poll(async () => (await context.get(`${site.url}/api/deliveries`)).status()).toBe(401);
  await context.dispose();
});

test("what is sensitive takes the password again, by keyboard too, and not twice in a row", async ({ browser }) => {
  await askForPasswords(site.dataDir);
  const ada = await as(browser, site, "ada");
  await ada.goto(`${site.url}/settings/tokens`);
  const dialog = ada.getByRole("dialog", { name: "Your password, please" });
  const typed = dialog.getByLabel("Password");
  await ada.getByLabel("Name").fill("nightly");
  await ada.keyboard.press("Enter");
  await expect(typed).toBeFocused();
  await ada.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(ada.getByLabel("Name")).toBeFocused();
  await expect(ada.getByText("Not done yet: this takes your password.")).toBeVisible();
  await expect(ada.getByRole("button", { name: "Revoke nightly" })).toHaveCount(0);

  await ada.keyboard.press("Enter");
  await expect(typed).toBeFocused();
  await expectAccessible(ada);
  await ada.keyboard.type(`${password} wrong`);
  await ada.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("is not right");
  await typed.fill(password);
  await ada.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(ada.locator("code")).toContainText("as_api_");
  await ada.getByRole("button", { name: "Revoke nightly" }).click();
  await expect(ada.getByRole("row", { name: /nightly/ })).toContainText("revoked");
});

test("showing an address takes the password again", async ({ browser }) => {
  await askForPasswords(site.dataDir);
  const max = await as(browser, site, "max");
  const { rows } = await (await max.request.get(`${site.url}/api/deliveries/${delivery}/log`)).json();
  await max.goto(`${site.url}/deliveries/${delivery}/log/${rows[0].messageKey}`);
  await max.getByRole("button", { name: "Show address" }).click();
  await max.getByLabel("Why do you need it?").fill("She asked once more");
  await max.getByRole("button", { name: "Show it" }).click();
  const dialog = max.getByRole("dialog", { name: "Your password, please" });
  await expect(dialog).toBeVisible();
  await expect(max.getByText(address)).toHaveCount(0);
  await dialog.getByLabel("Password").fill(password);
  await dialog.getByRole("button", { name: "Go on" }).click();
  await expect(max.getByText(address)).toBeVisible();
});
