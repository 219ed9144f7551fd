import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

/** Opens the box with its keys, which answer once the page has its scripts; pressed again while it is open they would close it. */
export async function openFind(page: Page): Promise<Locator> {
  const box = page.getByRole("combobox", { name: /An address/ });
  await expect(async () => {
    if (!(await box.isVisible())) await page.keyboard.press("Control+k");
    await expect(box).toBeVisible({ timeout: 2_000 });
  }).toPass();
  return box;
}
