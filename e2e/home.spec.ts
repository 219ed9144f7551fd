import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { overview } from "@/lib/contract/overview";
import { expectAccessible } from "./accessible";
import { expect, type Feed, test } from "./fixtures";

const now = () => Math.floor(Date.now() / 1000);

async function declare(request: APIRequestContext, { token }: Feed, label: string, more: object = {}) {
  const key = `${label}-${randomUUID().slice(0, 8)}`;
  const answer = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${token}` }, data: { key, label, ...more } });
  return { key, id: String(((await answer.json()) as { id: string }).id) };
}

function events(key: string, type: string, count: number, more: Record<string, unknown> = {}) {
  return Array.from({ length: count }, (_, i) => {
    const person = `${type}${i}`;
    const event = { type, timestamp: String(now()), message_id: `m-${person}`, rcpt_to: `${person}@example.com`, rcpt_meta: { delivery_id: key }, ...more };
    return { msys: { message_event: event } };
  });
}

const unknownUser = { bounce_class: "10", error_code: "550", reason: "550 5.1.1 no such user" };
const table = (page: Page) => page.getByRole("table", { name: "Deliveries" });
const named = (page: Page, mark: string) => table(page).getByRole("link", { name: new RegExp(`^${mark} `) });
const rowOf = (page: Page, label: string) => table(page).getByRole("row").filter({ hasText: label });

test("today counts what happened today, and what needs attention says why and leads to the rows", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const read = async () => overview.parse(await (await request.get("/api/overview?zone=UTC")).json());
  const before = await read();
  const label = `Attention ${randomUUID().slice(0, 8)}`;
  const { key, id } = await declare(request, feed, label, { messagesToSend: 5 });
  await postEvents(feed, [...events(key, "delivery", 90), ...events(key, "bounce", 10, unknownUser)]);
  // Readers that ask at once share one reading, which may have begun before the feed was worked off.
  await expect(async () => {
    const after = await read();
    expect(after.today.landed - before.today.landed).toBeGreaterThanOrEqual(90);
    expect(after.today.failed - before.today.failed).toBeGreaterThanOrEqual(10);
    expect(after.attention.filter((each) => "deliveryId" in each && each.deliveryId === id).map(({ ruleId }) => ruleId)).toEqual([
      "hard-bounces",
      "more-than-declared",
    ]);
  }).toPass({ timeout: 15_000 });

  await page.goto("/");
  await expect(page.getByTestId("today-landed")).toBeVisible();
  const found = page.getByRole("region", { name: "What needs attention" });
  await expect(found).toBeVisible();
  const more = found.getByRole("button", { name: /more$/ });
  if (await more.isVisible()) await more.click();
  // Two reasons, one line.
  const item = found.getByRole("listitem").filter({ hasText: label });
  await expect(item.getByRole("link", { name: /more than declared/ })).toBeVisible();
  await item.getByRole("link", { name: /10.0.% hard bounces, 10 of 100 settled/ }).click();
  await expect(page).toHaveURL(new RegExp(`/deliveries/${id}/log\\?outcome=failed&failedBy=hard`));
});

test("filters, order and search live in the address, and a view is kept by name", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const mark = randomUUID().slice(0, 8);
  const best = await declare(request, feed, `${mark} best`, { messagesToSend: 2 });
  const worst = await declare(request, feed, `${mark} worst`, { messagesToSend: 2 });
  await postEvents(feed, [...events(best.key, "delivery", 2), ...events(worst.key, "bounce", 1, unknownUser)]);
  await page.goto(`/?q=${mark}&sort=worst`);
  await expect(named(page, mark)).toHaveText([`${mark} worst`, `${mark} best`]);
  await page.getByRole("combobox", { name: /^Sort/ }).selectOption("highest Success");
  await expect(named(page, mark)).toHaveText([`${mark} best`, `${mark} worst`]);
  await expect(page).toHaveURL(/sort=best/);
  await page.getByRole("button", { name: "Nothing open", exact: true }).click();
  await expect(named(page, mark)).toHaveText([`${mark} best`]);

  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByRole("textbox", { name: "Name of the view" }).fill("Finals");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.goto("/?sort=nonsense&state=odd");
  await page.getByRole("button", { name: "Finals", exact: true }).click();
  await expect(page).toHaveURL(/state=final/);
  await expect(named(page, mark)).toHaveText([`${mark} best`]);
  await page.getByRole("searchbox", { name: "Search deliveries by name or key" }).fill(`${mark} none`);
  await expect(page.getByText("No delivery matches")).toBeVisible();
  await page.getByRole("button", { name: "Show all deliveries" }).click();
  await expect(table(page)).toBeVisible();
});

test("rows move their figures and not their places; new ones wait to be shown", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const mark = randomUUID().slice(0, 8);
  const one = await declare(request, feed, `${mark} one`, { messagesToSend: 4 });
  const two = await declare(request, feed, `${mark} two`, { messagesToSend: 4 });
  await postEvents(feed, [...events(one.key, "bounce", 1, unknownUser), ...events(two.key, "delivery", 1)]);
  await page.goto(`/?q=${mark}&sort=failed`);
  await expect(page.getByText("live", { exact: true })).toBeVisible();
  await expect(named(page, mark)).toHaveText([`${mark} one`, `${mark} two`]);
  await postEvents(feed, events(two.key, "bounce", 3, unknownUser));
  await expect(rowOf(page, `${mark} two`).getByRole("cell").nth(6)).toHaveText("3");
  await expect(named(page, mark)).toHaveText([`${mark} one`, `${mark} two`]);
  const three = await declare(request, feed, `${mark} three`, { messagesToSend: 4 });
  await postEvents(feed, events(three.key, "delivery", 1));
  await page.getByRole("button", { name: "1 new delivery · show" }).click();
  await expect(named(page, mark)).toHaveText([`${mark} two`, `${mark} one`, `${mark} three`]);
});

test("two to four are chosen for comparison, by keyboard too", async ({ page, request, createFeed }) => {
  const feed = await createFeed();
  const mark = randomUUID().slice(0, 8);
  const ids: string[] = [];
  for (const n of [1, 2, 3, 4, 5]) ids.push((await declare(request, feed, `${mark} ${n}`)).id);
  await page.goto(`/?q=${mark}`);
  await page.getByRole("checkbox", { name: `Choose ${mark} 1 for comparison` }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("Choose 2 to 4 deliveries to compare.")).toBeVisible();
  for (const n of [2, 3, 4]) await page.getByRole("checkbox", { name: `Choose ${mark} ${n} for comparison` }).check();
  await expect(page.getByRole("checkbox", { name: `Choose ${mark} 5 for comparison` })).toBeDisabled();
  await expect(page.getByRole("region", { name: "Compare" }).getByRole("link")).toHaveAttribute("href", `/compare?d=${ids.slice(0, 4).join(",")}`);
});

for (const language of ["en", "zh-Hant"]) {
  test(`the page is clean to axe in both themes, in ${language} @phone`, async ({ page, baseURL, request, createFeed, postEvents }) => {
    const feed = await createFeed();
    const { key } = await declare(request, feed, "Axe");
    await postEvents(feed, events(key, "delivery", 3));
    await page.context().addCookies([{ name: "locale", value: language, url: baseURL ?? "" }]);
    await page.goto("/");
    await expect(page.getByRole("table").first()).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectAccessible(page);
  });
}

test("no row is wider than the screen, however long its words @phone", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const mark = randomUUID().slice(0, 8);
  const { key } = await declare(request, feed, `${mark} stream`);
  await postEvents(feed, events(key, "injection", 2));
  await page.goto(`/?q=${mark}`);
  await expect(
    rowOf(page, mark)
      .getByText(/^Provisional, over /)
      .first(),
  ).toBeAttached();
  expect(await table(page).evaluate((drawn) => drawn.scrollWidth - (drawn.parentElement?.clientWidth ?? 0))).toBeLessThanOrEqual(0);
  const box = table(page).locator("..");
  expect(await box.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

test("the first screen of a phone shows a delivery with its Success, and one line of what needs attention, which opens @phone", async ({
  page,
  request,
  createFeed,
  postEvents,
}) => {
  const feed = await createFeed();
  const label = `First ${randomUUID().slice(0, 8)}`;
  const { key } = await declare(request, feed, label, { messagesToSend: 100 });
  await postEvents(feed, [...events(key, "delivery", 60), ...events(key, "bounce", 20, unknownUser)]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  const found = page.getByRole("region", { name: "What needs attention" });
  const opener = found.getByRole("button", { name: /^What needs attention/ });
  await expect(opener).toHaveAttribute("aria-expanded", "false");
  await expect(found.getByRole("listitem").first()).toBeHidden();
  const success = page.getByRole("table", { name: "Deliveries" }).getByTestId("row-success").filter({ visible: true }).first();
  await expect(success).toBeInViewport({ ratio: 1 });
  // A press before React has taken the page over is lost.
  await expect(async () => {
    if ((await opener.getAttribute("aria-expanded")) === "false") await opener.click();
    await expect(opener).toHaveAttribute("aria-expanded", "true", { timeout: 1_000 });
  }).toPass();
  await expect(found.getByRole("listitem").first()).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(opener).toBeHidden();
});

test("a delivery takes two lines of the list, and a rate is said once", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const mark = randomUUID().slice(0, 8);
  const { key } = await declare(request, feed, `${mark} open`, { messagesToSend: 100, mode: "efs" });
  const { key: done } = await declare(request, feed, `${mark} done`, { messagesToSend: 10 });
  await postEvents(feed, [...events(key, "injection", 40), ...events(key, "delivery", 60), ...events(done, "delivery", 10)]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/?q=${mark}`);
  const open = rowOf(page, `${mark} open`);
  await expect(open.getByTestId("row-success").filter({ visible: true })).toHaveText(/^60\.0 %at most 100\.0.%Provisional, (over )?3 d left$/);
  await expect(rowOf(page, `${mark} done`).getByTestId("row-success").filter({ visible: true })).toHaveText("100.0 %Final");
  for (const row of [open, rowOf(page, `${mark} done`)]) expect((await row.boundingBox())?.height).toBeLessThanOrEqual(60);
});
