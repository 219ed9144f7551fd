import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { dragAcross } from "./drag-across";
import { expect, test } from "./fixtures";
import { figure, instant, tell } from "./summary-story";

/** Notes every text that an element shows from now on, however shortly. */
async function watchTexts(page: Page, testId: string): Promise<() => Promise<string[]>> {
  const element = await page.getByTestId(testId).elementHandle();
  if (!element) throw new Error(`Nothing on the page is called ${testId}.`);
  const texts = await element.evaluateHandle((watched) => {
    const noted: string[] = [];
    new MutationObserver(() => noted.push(watched.textContent ?? "")).observe(watched, { childList: true, characterData: true, subtree: true });
    return noted;
  });
  return () => texts.jsonValue();
}

test("what did we know at an instant? Typed, or by its address, every number is of then", async ({ page, request, createFeed, postEvents }) => {
  const { id } = await tell(page, request, createFeed, postEvents);
  await page.getByLabel("Go to").fill(instant(12).slice(0, 16));
  await expect(page.getByTestId("as-of")).toContainText("As of");
  await expect(page).toHaveURL(/at=/);
  await expect(page.getByTestId("success")).toHaveText("40.0%");
  await expect(figure(page, "delivered")).toHaveText("2");
  await expect(figure(page, "relayed")).toHaveText("2");
  await expect(figure(page, "failed")).toHaveText("1");
  await expect(page.getByRole("heading", { name: "Why 1 had failed" })).toBeVisible();
  await expect(page.getByText("2 messages were still open then, so the number was provisional.")).toBeVisible();
  await figure(page, "failed").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: /^1 message · failed · as they stood/ })).toBeVisible();
  await expect(page.getByTestId("stays-now")).toContainText("Filtered by where messages stood as of");
  await expect(page.getByRole("table", { name: "Delivery log" }).locator("tbody tr")).toHaveCount(1);

  await page.goto(`/deliveries/${id}?at=${instant(6)}`);
  const field = page.getByLabel("Go to");
  await field.fill("2026-02-30 10:00");
  await field.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "No such time." })).toBeVisible();
  await expect(field).toHaveValue("2026-02-30 10:00");
  // A time alone is of the day that is shown.
  await field.fill(instant(8).slice(11, 16));
  await expect(page).toHaveURL(new RegExp(`at=${instant(8).slice(0, 13)}`));
  await page.goto(`/deliveries/${id}?at=${instant(6)}`);
  await expect(page.getByTestId("success")).toHaveText("40.0%");
  await expect(figure(page, "failed")).toHaveText("0");
  await expect(page.getByText("No message had failed by then.")).toBeVisible();
  await page.getByRole("button", { name: "Back to now" }).click();
  await expect(page.getByTestId("success")).toHaveText("60.0%");
  await expect(page).not.toHaveURL(/at=/);
});

test("an instant that is not of its life is told, wherever it was asked for, and what is shown instead stands in the field and the URL", async ({
  page,
  request,
  createFeed,
  postEvents,
}) => {
  const { id } = await tell(page, request, createFeed, postEvents);
  const field = page.getByLabel("Go to");
  const begins = instant(0).slice(0, 16);
  await page.goto(`/deliveries/${id}?at=1900-01-01T00:00Z`);
  await expect(page.getByTestId("beyond")).toContainText("before the first event");
  await expect(page).toHaveURL(new RegExp(`at=${begins}`));
  await expect(field).toHaveValue(begins.replace("T", " "));
  await page.goto(`/deliveries/${id}?at=9999-01-01T00:00Z`);
  await expect(page.getByTestId("as-of")).toHaveText("Now");
  await expect(page.getByTestId("beyond")).toContainText("shown is now");
  await expect(page).not.toHaveURL(/at=/);
  await field.fill(instant(-300).slice(0, 16));
  await expect(page.getByTestId("beyond")).toContainText("before the first event");
  await expect(field).toHaveValue(begins.replace("T", " "));
  await field.fill("2120-01-01T00:00");
  await expect(page.getByTestId("beyond")).toContainText("shown is now");
  await expect(page.getByTestId("as-of")).toHaveText("Now");
  await expect(field).not.toHaveValue(/^2120/);
  await field.fill(instant(12).slice(0, 16));
  await expect(page.getByTestId("beyond")).toHaveCount(0);
});

test("the instant goes along from page to page, and what is not of then says so or is not there", async ({ page, request, createFeed, postEvents }) => {
  const { id } = await tell(page, request, createFeed, postEvents);
  await page.goto(`/deliveries/${id}?at=${instant(12)}`);
  await expect(page.getByText(/^Provisional as of /)).toBeVisible();
  await expect(page.getByText(/last event/)).toHaveCount(0);
  const basis = page.getByRole("region", { name: "What the number rests on" });
  await expect(basis.getByText("Last event")).toBeVisible();
  await expect(basis.getByText("Last heard from")).toHaveCount(0);
  await expect(page.getByTestId("proof")).toHaveCount(0);
  const tabs = page.getByRole("navigation", { name: "Delivery" });
  await tabs.getByRole("link", { name: "Throughput" }).click();
  await expect(page).toHaveURL(/throughput\?at=/);
  await expect(page.getByTestId("as-of")).toContainText("As of");
  await tabs.getByRole("link", { name: "Failures" }).click();
  await expect(page.getByTestId("stays-now")).toContainText("This page shows now");
  await tabs.getByRole("link", { name: "Delivery log" }).click();
  await expect(page.getByTestId("stays-now")).toContainText("Each row says where its message stands now");
  await expect(page.getByRole("heading", { name: /as they stood/ })).toBeVisible();
  await page.getByTestId("stays-now").getByRole("link").click();
  await expect(page.getByTestId("as-of")).toContainText("As of");
  await expect(page.getByTestId("success")).toHaveText("40.0%");
});

test("the summary of an instant is in the page before any script runs, and the interface answers the same", async ({
  page,
  request,
  createFeed,
  postEvents,
}) => {
  const { id } = await tell(page, request, createFeed, postEvents);
  const answer = await (await request.get(`/api/deliveries/${id}?at=${instant(12)}`)).json();
  expect(answer).toMatchObject({ counts: { relayed: 2, delivered: 2, failed: 1 }, failedBy: { hard: 1 }, success: { percent: 40, atLeast: 40, atMost: 80 } });
  const html = await (await request.get(`/deliveries/${id}?at=${instant(12)}`)).text();
  expect(html).toContain("At least 40.0");
});

test("keys go through time, and the chart can be dragged", async ({ page, request, createFeed, postEvents }) => {
  await tell(page, request, createFeed, postEvents);
  const slider = page.getByRole("slider", { name: "Instant shown" });
  await expect(slider).toBeEnabled();
  await slider.focus();
  await slider.press("Home");
  await expect(page.getByTestId("success")).toHaveText("–");
  for (let minute = 0; minute < 6; minute++) await slider.press("ArrowRight");
  await expect(page.getByTestId("success")).toHaveText("40.0%");
  await slider.press("End");
  await expect(page.getByTestId("as-of")).toHaveText("Now");

  const chart = page.getByRole("region", { name: "How the answer closes" }).locator(".recharts-surface").first();
  await dragAcross(page, chart, 0.9, 0.2);
  await expect(page.getByTestId("as-of")).toContainText("As of");
  await expect(page.getByTestId("success")).toHaveText("40.0%");
});

test("the number comes first, and time travel is at hand beside it, in the past wherever one scrolls @phone", async ({
  page,
  request,
  createFeed,
  postEvents,
}) => {
  const { id } = await tell(page, request, createFeed, postEvents);
  const slider = page.getByRole("slider", { name: "Instant shown" });
  await expect(slider).toBeInViewport();
  const [number, line] = [await page.getByTestId("success").last().boundingBox(), await slider.boundingBox()];
  expect(number?.y).toBeLessThan(line?.y ?? 0);
  await page.goto(`/deliveries/${id}?at=${instant(12)}`);
  await expect(page.getByTestId("as-of")).toContainText("As of");
  await page.getByRole("region", { name: "When the rest runs out" }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 10_000);
  if ((page.viewportSize()?.width ?? 0) >= 640) await expect(slider).toBeInViewport();
  else {
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(slider).toBeInViewport();
    await expect(page.getByLabel("Go to")).toBeHidden();
    await page.getByRole("button", { name: "Time and speed" }).click();
    await expect(page.getByLabel("Go to")).toBeVisible();
    await expect(page.getByRole("combobox", { name: /^Speed/ })).toBeVisible();
  }
});

test("plays its life as a film, which ends now", async ({ page, request, createFeed, postEvents }) => {
  await tell(page, request, createFeed, postEvents);
  const saw = await watchTexts(page, "as-of");
  const figures = await watchTexts(page, "success");
  for (let showing = 1; showing <= 3; showing++) {
    await page.getByRole("button", { name: "Play" }).click();
    await expect.poll(async () => (await saw()).filter((text, index, all) => text === "Now" && all[index - 1]?.startsWith("As of"))).toHaveLength(showing);
    await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
    await expect(page.getByTestId("success")).toHaveText("60.0%");
    await expect(page).not.toHaveURL(/at=/);
  }
  expect((await figures()).some((figure) => figure !== "60.0%")).toBe(true);
});

test("the past and the throughput pass axe in both themes, and never scroll sideways @phone", async ({ page, request, createFeed, postEvents }) => {
  const { id } = await tell(page, request, createFeed, postEvents);
  for (const path of [`/deliveries/${id}?at=${instant(12)}`, `/deliveries/${id}/throughput`]) {
    await page.goto(path);
    await expect(page.locator(".recharts-surface").nth(1)).toBeVisible();
    await expectAccessible(page, path);
  }
});
