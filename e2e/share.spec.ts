import { expectAccessible } from "./accessible";
import { expect, type Share, test } from "./share-fixtures";

test("a marketer shares a delivery in three clicks, and takes it back", async ({ page, shareable, openClean }) => {
  const delivery = await shareable();
  await page.goto(`/deliveries/${delivery.id}`);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Create link" }).click();
  const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

  const visitor = await openClean();
  await visitor.goto(link);
  await expect(visitor.getByTestId("share-success")).toHaveText("90.0%");
  await expect(visitor.getByTestId("share-failed")).toContainText("4");
  await expect(visitor.getByRole("navigation")).toHaveCount(0);

  await page.goto("/shared");
  const row = page.getByRole("row").filter({ hasText: delivery.label });
  await expect(row).toContainText("1 open");
  await expect(row).toContainText("Working");
  await row.getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
  await expect(visitor.getByRole("heading", { name: "This link has expired or was revoked" })).toBeVisible({ timeout: 15_000 });
  await expect(visitor.getByTestId("share-success")).toHaveCount(0);
  await expect(row).toContainText("Revoked");
  await expect(page.locator("body")).not.toContainText(link.slice(-43));
});

test("a second press while a link is being made makes no second one", async ({ page, request, shareable }) => {
  const delivery = await shareable();
  await page.goto(`/deliveries/${delivery.id}`);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Create link" }).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(page.getByRole("textbox", { name: "Link" })).toBeVisible();
  const { rows } = await (await request.get(`/api/shares?q=${encodeURIComponent(delivery.label)}`)).json();
  expect(rows).toHaveLength(1);
});

test("an open report follows its delivery", async ({ page, shareable, makeShare }) => {
  const delivery = await shareable();
  const share = await makeShare(delivery.id);
  await page.goto(share.path);
  await expect(page.getByTestId("share-delivered")).toContainText("36");
  await delivery.fail(5);
  await expect(page.getByTestId("share-failed")).toContainText("9");
  await expect(page.getByTestId("share-delivered")).toContainText("31");
});

test("a report on what has no declared target does not call itself final", async ({ page, shareable, makeShare }) => {
  const { path } = await makeShare((await shareable()).id);
  await page.goto(path);
  await expect(page.getByText("Nothing open now · more may be sent")).toBeVisible();
  await expect(page.getByText("Every message seen so far has its final word; more may be sent.")).toBeVisible();
  await expect(page.getByText(/^Final/)).toHaveCount(0);
});

test("a frozen report does not", async ({ page, shareable, makeShare }) => {
  const delivery = await shareable();
  const share = await makeShare(delivery.id, { frozenAt: "now" });
  await delivery.fail(5);
  await page.goto(share.path);
  await expect(page.getByText("Frozen", { exact: true })).toBeVisible();
  await expect(page.getByTestId("share-failed")).toContainText("4");
});

test("a password opens a report, and a wrong one says so", async ({ page, shareable, makeShare }) => {
  const delivery = await shareable();
  const share = await makeShare(delivery.id, { password: "correct horse" });
  await page.goto(share.path);
  await expect(page.locator("body")).not.toContainText(delivery.label);
  await page.getByLabel("Password").fill("wrong horse");
  await page.getByRole("button", { name: "Open the report" }).click();
  await expect(page.getByText("That is not the password.")).toBeVisible();
  await page.getByLabel("Password").fill("correct horse");
  await page.getByRole("button", { name: "Open the report" }).click();
  await expect(page.getByTestId("share-success")).toHaveText("90.0%");
  // Nothing of the asking stays in the address, which is what people copy.
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(share.path);
});

for (const [locale, words] of [
  ["en-GB", "Made with Aftersend"],
  ["zh-TW", "以 Aftersend 製作"],
] as const) {
  test(`a report reads well in ${locale}, in both themes, on a phone and on paper`, async ({ browser, shareable, makeShare }) => {
    const share: Share = await makeShare((await shareable()).id);
    const context = await browser.newContext({ locale, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(share.path);
    await expect(page.getByText(words)).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button")).toHaveCount(0);
    await context.close();
  });
}

test("what a visitor meets before and after a report passes axe in both themes", async ({ browser, request, shareable, makeShare }) => {
  const { id } = await shareable();
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  const locked = await makeShare(id, { password: "correct horse" });
  for (const path of [locked.path, `${locked.path}?password=wrong`, `${locked.path}?password=wait&seconds=90`, `${locked.path}?password=right`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
  const compared = await makeShare(id, { subject: { kind: "comparison", deliveryIds: [id, id] } });
  await page.goto(compared.path);
  await expect(page.getByRole("img", { name: /What had landed for certain/ })).toBeVisible();
  await expectAccessible(page);
  await request.delete(`/api/shares/${compared.id}`);
  await page.goto(compared.path);
  await expect(page.getByRole("heading", { name: "This link has expired or was revoked" })).toBeVisible();
  await expectAccessible(page);
  await context.close();
});
