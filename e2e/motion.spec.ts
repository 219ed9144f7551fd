import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { tell, wire } from "./summary-story";

/** Notes each text that the figure shows from now on. */
function noteTexts(page: Page): Promise<void> {
  return page.getByTestId("success").evaluate((figure) => {
    const texts: string[] = [];
    Object.assign(window, { shownTexts: texts });
    new MutationObserver(() => texts.push(figure.textContent ?? "")).observe(figure, { characterData: true, childList: true, subtree: true });
  });
}

/** Slows the page's frame clock, so that even a busy machine draws some frames of what takes a fifth of a second. */
function slowDown(page: Page): Promise<void> {
  return page.evaluate(() => {
    const [now, draw] = [performance.now.bind(performance), window.requestAnimationFrame.bind(window)];
    const began = now();
    performance.now = () => began + (now() - began) / 10;
    window.requestAnimationFrame = (step) => draw(() => step(performance.now()));
  });
}

const shownTexts = (page: Page) => page.evaluate(() => [...new Set((window as unknown as { shownTexts: string[] }).shownTexts)]);

for (const reducedMotion of ["no-preference", "reduce"] as const) {
  test(`a figure ${reducedMotion === "reduce" ? "changes at once where motion is unwelcome" : "rolls to its new value"}`, async ({
    page,
    request,
    createFeed,
    postEvents,
  }) => {
    await page.emulateMedia({ reducedMotion });
    const { feed, key } = await tell(page, request, createFeed, postEvents);
    await expect(page.getByText("live", { exact: true })).toBeVisible();
    await slowDown(page);
    await noteTexts(page);
    await postEvents(feed, [wire(key, { person: "cas", type: "delivery", minute: 100 })]);
    await expect(page.getByTestId("success")).toHaveText("80.0%");
    const between = (await shownTexts(page)).map(Number.parseFloat).filter((value) => value > 60 && value < 80);
    if (reducedMotion === "reduce") expect(between).toEqual([]);
    else expect(between.length).toBeGreaterThan(0);
  });
}

test("whatever the Tab key reaches shows that it is reached", async ({ page, request, createFeed, postEvents }) => {
  const { id } = await tell(page, request, createFeed, postEvents);
  for (const path of ["/", `/deliveries/${id}`, `/deliveries/${id}/log`, "/reports", "/shared", "/settings/people", "/deliveries/new"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      const unseen = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return null;
        let box: Element | null = focused;
        for (let up = 0; box !== null && up < 3; up += 1, box = box.parentElement) {
          const { outlineStyle, outlineWidth } = getComputedStyle(box);
          if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) return null;
        }
        return focused.outerHTML.slice(0, 120);
      });
      expect(unseen, `${path}, at press ${presses + 1} of Tab`).toBeNull();
    }
  }
});
