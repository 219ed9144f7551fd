import { expect, test } from "./fixtures";

test("days are typed by year, month and day, whatever the browser's language @phone", async ({ page }) => {
  await page.goto("/settings/audit");
  const from = page.getByRole("textbox", { name: "From" });
  await expect(from).toHaveAttribute("placeholder", "YYYY-MM-DD");
  await from.fill("11/21/2026");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/\/settings\/audit$/);
  expect(await from.evaluate((input: HTMLInputElement) => input.validity.patternMismatch)).toBe(true);
  await from.fill("2026-11-21");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/from=2026-11-21/);
  await expect(page.getByRole("textbox", { name: "From" })).toHaveValue("2026-11-21");
  await from.fill("2026-02-30");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/from=2026-11-21/);
  expect(await from.evaluate((input: HTMLInputElement) => input.validationMessage)).toBe("There is no such day. Write it as YYYY-MM-DD.");
  await from.fill("2026-02-28");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/from=2026-02-28/);
  await page.goto("/settings/audit?from=2026-02-30&to=2026-03-01");
  await expect(from).toHaveValue("2026-02-30");
  await expect(from).toHaveAccessibleDescription("There is no such day, so it filters nothing.");
  await expect(page.getByRole("alert").filter({ hasText: "no such day" })).toHaveCount(1);

  await page.goto("/reports?from=2026-11-01&to=2026-11-20");
  const to = page.getByRole("textbox", { name: "To" });
  await expect(to).toHaveValue("2026-11-20");
  await to.fill("2026-11-2");
  await expect(page).toHaveURL(/to=2026-11-20/);
  await to.fill("2026-11-21");
  await expect(page).toHaveURL(/to=2026-11-21/);
});
