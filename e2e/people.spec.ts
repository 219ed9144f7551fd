import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { z } from "zod";
import { batchReport, feedbackReceipt } from "@/lib/contract/feed";
import { expectAccessible } from "./accessible";
import { askForPasswords } from "./ask-for-passwords";
import { expect, test } from "./fixtures";
import { type OwnSite, startOwnSite, stopOwnSite } from "./own-site";
import { addFeed, runAdmin } from "./run-admin";
import { type Asker, walkActions, walkPages } from "./walk";

// A whole `npm start` of its own: once somebody has an account, it is closed to everybody else.
let site: OwnSite;
let delivery = "";

const withLink = z.object({ link: z.string() });
const password = "vX9#mq2Lr8!w plus";
const address = "grace.hopper@example.com";

test.describe.configure({ mode: "serial" });
test.use({ expectedConsoleErrors: [/status of (401|403)/, /forbidden|Minified React error/] });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startOwnSite("people", "info");
});

test.afterAll(() => stopOwnSite(site));

test("until somebody has an account this machine is open, and says so", async ({ page, request }) => {
  const { feedId, token } = await addFeed(site.dataDir, "momentum", "sparkpost");
  const seconds = String(Math.floor(Date.now() / 1000) - 60);
  const event = { type: "bounce", bounce_class: "10", error_code: "550", reason: `550 5.1.1 <${address}>: unknown`, timestamp: seconds, message_id: "m1" };
  const data = [{ msys: { message_event: { ...event, rcpt_to: address, rcpt_meta: { delivery_id: "newsletter" } } } }];
  expect((await request.post(`${site.url}/api/feedback/${feedId}`, { headers: { authorization: `Bearer ${token}` }, data })).status()).toBe(200);
  await expect.poll(async () => (await (await request.get(`${site.url}/api/deliveries`)).json()).rows.length).toBe(1);
  delivery = (await (await request.get(`${site.url}/api/deliveries`)).json()).rows[0].id;

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
  await page.context().storageState({ path: stateOf("ada") });

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
  const ada = await as(browser, "ada");
  await ada.goto(`${site.url}/settings/people`);
  await ada.getByLabel("E-mail address").fill("max@example.com");
  await ada.getByLabel("May show single addresses").check();
  await ada.getByRole("button", { name: "Make the link" }).click();
  const link = await ada.locator("code").textContent();

  const max = await (await browser.newContext()).newPage();
  await max.goto(link ?? "");
  await expect(max.getByText("For max@example.com")).toBeVisible();
  await max.getByLabel("Name").fill("Max");
  await max.getByLabel("Password").fill(password);
  await max.getByRole("button", { name: "Join" }).click();
  await expect(max.getByRole("button", { name: "Account: Max" })).toBeVisible();
  await max.context().storageState({ path: stateOf("max") });

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

test("each role opens what is its own, and no more", async ({ browser, playwright }) => {
  const { link } = withLink.parse(await runAdmin(site.dataDir, "user", "create", "--email", "vera@example.com", "--role", "viewer"));
  const vera = await (await browser.newContext()).newPage();
  await vera.goto(site.url + new URL(link).pathname + new URL(link).hash);
  await vera.getByLabel("Name").fill("Vera");
  await vera.getByLabel("Password").fill(password);
  await vera.getByRole("button", { name: "Join" }).click();
  await expect(vera.getByRole("button", { name: "Account: Vera" })).toBeVisible();
  await vera.context().storageState({ path: stateOf("vera") });

  const { rows } = await (await vera.request.get(`${site.url}/api/deliveries`)).json();
  expect(rows).toHaveLength(1);
  const ada = await playwright.request.newContext({ storageState: stateOf("ada") });
  const log = await (await ada.get(`${site.url}/api/deliveries/${delivery}/log`)).json();
  const parts = { id: delivery, messageKey: log.rows[0].messageKey, feedId: "1" };
  const tokenOf = async (role: string) => {
    const { token } = z.object({ token: z.string() }).parse(await runAdmin(site.dataDir, "token", "create", "--name", `walk ${role}`, "--role", role));
    return playwright.request.newContext({ extraHTTPHeaders: { authorization: `Bearer ${token}` } });
  };
  const session = (name: string) => playwright.request.newContext({ storageState: stateOf(name) });
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

for (const colorScheme of ["light", "dark"] as const) {
  test(`the pages of people pass axe in ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ storageState: stateOf("ada"), colorScheme, reducedMotion: "reduce" });
    const ada = await context.newPage();
    for (const path of ["/settings/account", "/settings/people", "/settings/tokens", "/settings/audit", "/shared"]) {
      await ada.goto(site.url + path);
      await expect(ada.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(ada);
    }
    const { link } = withLink.parse(await runAdmin(site.dataDir, "user", "reset-link", "--email", "max@example.com"));
    const nobody = await (await browser.newContext({ colorScheme, reducedMotion: "reduce" })).newPage();
    for (const path of ["/sign-in", "/set-up", "/join", new URL(link).pathname + new URL(link).hash]) {
      await nobody.goto("about:blank");
      await nobody.goto(site.url + path);
      await expect(nobody.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(nobody);
    }
    await context.close();
    await nobody.context().close();
  });
}

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

test("an address that cannot be read is a page", async ({ browser, playwright }) => {
  const ada = await as(browser, "ada");
  const answer = await ada.goto(`${site.url}/deliveries/%E0%A4%A`);
  expect(answer?.status()).toBe(404);
  await expect(ada.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(ada.getByRole("navigation").first()).toBeVisible();
  const program = await playwright.request.newContext({ extraHTTPHeaders: { accept: "application/json" } });
  expect((await program.get(`${site.url}/deliveries/%E0%A4%A`)).status()).toBe(400);
  await program.dispose();
});

test("signing out everywhere closes open pages' streams, and every other session", async ({ browser }) => {
  const vera = await as(browser, "vera");
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
  const elsewhere = await as(browser, "vera");
  await elsewhere.goto(`${site.url}/settings/account`);
  await elsewhere.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(elsewhere).toHaveURL(/sign-in/);
  expect(await closed).toBeLessThan(30_000);
  await expect(watching).toHaveURL(/sign-in/, { timeout: 10_000 });
  expect((await vera.request.get(`${site.url}/api/deliveries`)).status()).toBe(401);
});

test("a token is shown once, opens what its role may, and not once it is revoked", async ({ browser, playwright }) => {
  const ada = await as(browser, "ada");
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
  const ada = await as(browser, "ada");
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
  const max = await as(browser, "max");
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

test("somebody who is disabled, or whose password is reset on the server, starts anew", async ({ browser, playwright }) => {
  await runAdmin(site.dataDir, "user", "disable", "--email", "max@example.com");
  const context = await playwright.request.newContext({ storageState: stateOf("max") });
  await expect.poll(async () => (await context.get(`${site.url}/api/deliveries`)).status()).toBe(401);
  await context.dispose();
  const { link } = withLink.parse(await runAdmin(site.dataDir, "user", "reset-link", "--email", "ada@example.com"));
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.url + new URL(link).pathname + new URL(link).hash);
  await page.getByLabel("Password").fill(`${password} anew`);
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByRole("button", { name: "Account: Ada Lovelace" })).toBeVisible();
});

test("the logs hold no password, token, address or link, whatever goes wrong", async ({ browser, playwright }) => {
  const { feedId, token } = await addFeed(site.dataDir, "noisy", "sparkpost");
  const anybody = await playwright.request.newContext();
  const bearer = { authorization: `Bearer ${token}` };
  const bad = { msys: { message_event: { type: "bounce", rcpt_to: address, timestamp: "never", reason: `<${address}> is gone`, message_id: "\u0000" } } };
  const send = (data: unknown, headers: Record<string, string> = bearer) =>
    anybody.post(`${site.url}/api/feedback/${feedId}`, {
      headers: { "content-type": "application/json", ...headers },
      data: Buffer.from(JSON.stringify(data)),
    });
  const refused = [{ msys: { message_event: { ...bad.msys.message_event, type: "no such" } } }, bad, { address }, `["${address}"`];
  const { batchId } = feedbackReceipt.parse(await (await send(refused)).json());
  const report = async () => batchReport.parse(await (await anybody.get(`${site.url}/api/feeds/${feedId}/batches/${batchId}`, { headers: bearer })).json());
  await expect.poll(async () => (await report()).state).toBe("done");
  expect((await report()).rejectedTotal).toBeGreaterThan(0);
  expect((await send({ address })).status()).toBeLessThan(500);
  expect((await send([bad], { authorization: `Bearer ${token}x` })).status()).toBe(401);
  await anybody.get(`${site.url}/api/messages?recipient=${encodeURIComponent(address)}`, { headers: { authorization: "Bearer as_api_made-up" } });
  await anybody.post(`${site.url}/sign-in`, { headers: { "next-action": "7f".repeat(21) }, data: `["${address}","${password}"]` });

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(`${site.url}/sign-in`);
  await stranger.getByLabel("E-mail address").fill("ada@example.com");
  await stranger.getByLabel("Password").fill(`${password} wrong`);
  await stranger.getByRole("button", { name: "Sign in" }).click();
  await expect(stranger.locator("#main").getByRole("alert")).toContainText("is not right");

  const created = z.object({ token: z.string() }).parse(await runAdmin(site.dataDir, "token", "create", "--name", "noisy", "--role", "admin"));
  const headers = { authorization: `Bearer ${created.token}` };
  const share = { subject: { kind: "delivery", deliveryId: delivery }, password };
  const { path } = await (await anybody.post(`${site.url}/api/shares`, { headers, data: share })).json();
  expect((await anybody.get(site.url + path)).status()).toBe(200);
  for (const word of [`${password} wrong`, password]) await anybody.post(`${site.url}${path}/password`, { form: { password: word } });
  for (const [file, status] of [
    ["log.csv", 200],
    ["log.ndjson", 200],
    ["log.csv?outcome=nonsense&cursor=", 400],
  ] as const) {
    expect((await anybody.get(`${site.url}/api/deliveries/${delivery}/${file}`, { headers })).status()).toBe(status);
  }
  expect((await anybody.get(`${site.url}/api/audit.csv`, { headers })).status()).toBe(200);
  await anybody.dispose();

  const said = site.said().replace(/^.*\/set-up#.*$/gm, "");
  expect(said.length).toBeGreaterThan(500);
  expect(said).not.toMatch(/vX9#|as_(link|api|feed)_[\w-]|hopper|ada@example\.com|aftersend\.session_token=[^…]/);
  for (const secret of [token, created.token, path.split("/").at(-1)]) expect(said).not.toContain(secret);
});

function stateOf(name: string): string {
  return join(site.dataDir, `${name}.json`);
}

async function as(browser: Browser, name: string): Promise<Page> {
  return (await browser.newContext({ storageState: stateOf(name) })).newPage();
}
