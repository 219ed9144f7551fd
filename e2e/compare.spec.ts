import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { APIRequestContext, Page } from "@playwright/test";
import { logPage } from "@/lib/contract/log";
import { expectAccessible } from "./accessible";
import { expect, type Feed, test } from "./fixtures";

const began = Math.floor(Date.now() / 1000) - 900;

async function declare(request: APIRequestContext, { token }: Feed, label: string) {
  const key = `${label}-${randomUUID().slice(0, 8)}`;
  const data = { key, label: key, mode: "efs", messagesToSend: 10 };
  const answer = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${token}` }, data });
  return { key, id: (await answer.json()).id as string };
}

function wire(key: string, recipient: string, after: number, event: Record<string, unknown>) {
  const rest = { timestamp: String(began + after), message_id: `m-${recipient}`, rcpt_to: recipient, rcpt_meta: { delivery_id: key } };
  return { msys: { message_event: { ...rest, ...event } } };
}

/** Ten to Gmail, of which some bounce; it starts a while after the others. */
function sent(key: string, bounced: number, start: number) {
  return Array.from({ length: 10 }, (_, i) =>
    wire(
      key,
      `p${i}@gmail.com`,
      start + 60 * i,
      i < bounced ? { type: "bounce", bounce_class: "10", error_code: "550", reason: "550 5.1.1 no such user" } : { type: "delivery" },
    ),
  );
}

async function twoDeliveries(request: APIRequestContext, feed: Feed, postEvents: (feed: Feed, events: unknown[]) => Promise<unknown>) {
  const spring = await declare(request, feed, "spring");
  const autumn = await declare(request, feed, "autumn");
  await postEvents(feed, [...sent(spring.key, 1, 0), ...sent(autumn.key, 4, 300)]);
  return { spring, autumn };
}

test("two deliveries are found by name and stand side by side", async ({ page, request, createFeed, postEvents }) => {
  const { spring, autumn } = await twoDeliveries(request, await createFeed(), postEvents);
  await page.goto("/compare");
  await expect(page.getByText("Nothing to compare yet")).toBeVisible();
  for (const { key } of [spring, autumn]) {
    await page.getByRole("combobox", { name: "Add a delivery" }).fill(key);
    await page.getByRole("option", { name: key }).click();
  }
  await expect(page).toHaveURL(new RegExp(`d=${spring.id}(,|%2C)${autumn.id}`));
  const standing = page.getByRole("table", { name: "Where they stand" });
  await expect(standing.getByRole("row", { name: /^Success/ })).toContainText("90.0 %");
  await expect(standing.getByRole("row", { name: /^Success/ })).toContainText("60.0 %");

  const providers = page.getByRole("table", { name: "By mailbox provider" });
  await expect(providers.getByRole("row", { name: /Google Gmail/ })).toContainText("30.0 points apart");
  const reasons = page.getByRole("table", { name: "By reason" });
  await reasons
    .getByRole("row", { name: /^User unknown/ })
    .getByRole("link", { name: "4", exact: true })
    .click();
  await expect(page).toHaveURL(new RegExp(`/deliveries/${autumn.id}/log\\?outcome=failed&reason=1`));
});

test("words and figures stay within their columns, side by side with long names @phone", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const sides = [
    await declare(request, feed, "An autumn sale to everybody who has ever bought"),
    await declare(request, feed, "Members' letter, a provider deferring"),
  ];
  await postEvents(
    feed,
    sides.flatMap(({ key }) => [...sent(key, 1, 0).slice(0, 9), wire(key, "p9@gmail.com", 540, { type: "injection" })]),
  );
  await page.goto(`/compare?d=${sides.map(({ id }) => id).join(",")}`);
  for (const [letter, name] of [
    ["A", "An autumn sale"],
    ["B", "Members' letter"],
  ] as const) {
    const heading = page.getByRole("columnheader").filter({ hasText: name });
    const [mark, label] = await Promise.all([heading.getByText(letter, { exact: true }).boundingBox(), heading.getByRole("link").boundingBox()]);
    expect(Math.abs((mark?.y ?? 0) - (label?.y ?? 100)), `${letter} begins the line of its name`).toBeLessThan(8);
  }
  const cells = page.getByRole("table", { name: "Where they stand" }).locator("th, td");
  await expect(cells.filter({ hasText: "Provisional until" }).first()).toBeVisible();
  const outside = await cells.evaluateAll((all) =>
    all.flatMap((cell) => {
      // What is only heard has no room of its own.
      if (cell.clientWidth <= 1) return [];
      const words = document.createRange();
      words.selectNodeContents(cell);
      const end = cell.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(cell).paddingRight);
      return words.getBoundingClientRect().right > end + 1 ? [cell.textContent] : [];
    }),
  );
  expect(outside).toEqual([]);
});

test("curves start together, and have their table", async ({ page, request, createFeed, postEvents }) => {
  const { spring, autumn } = await twoDeliveries(request, await createFeed(), postEvents);
  await page.goto(`/compare?d=${spring.id},${autumn.id}`);
  await expect(page.locator("figure svg").first()).toBeVisible();
  await page.getByText("The same as a table").press("Enter");
  const table = page.getByRole("table", { name: "How each answer closed" });
  await expect(table.getByRole("row").last()).toContainText("90.0 %");
  await expect(table.getByRole("row").last()).toContainText("60.0 %");
});

test("what is asked for and is not there is said; the rest stands", async ({ page, request, createFeed }) => {
  const { id, key } = await declare(request, await createFeed(), "alone");
  await page.goto(`/compare?d=${id},nonsense,${id}`);
  await expect(page.getByRole("link", { name: key })).toBeVisible();
  await expect(page.getByText("One more, and they can be compared")).toBeVisible();
  await page.getByRole("button", { name: `Take out ${key}` }).click();
  await expect(page.getByText("Nothing to compare yet")).toBeVisible();
});

for (const [there, said] of [
  [0, "There is no delivery yet"],
  [1, "There is only one delivery so far"],
] as const) {
  test(`where there ${there === 0 ? "is no delivery" : "is one delivery"}, it says how to come by two @phone`, async ({ page, request, createFeed }) => {
    await declare(request, await createFeed(), "lone");
    await page.route(/\/api\/deliveries\?/, async (route) => {
      const answer = await route.fetch();
      const read = (await answer.json()) as { rows: unknown[] };
      await route.fulfill({ response: answer, json: { ...read, rows: read.rows.slice(0, there) } });
    });
    await page.goto("/compare");
    await expect(page.getByText(said)).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "Declare a delivery" })).toHaveAttribute("href", "/deliveries/new");
    await expectAccessible(page, "/compare");
  });
}

test("one delivery stands beside what a second would show @phone", async ({ page, request, createFeed }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed, "first");
  await declare(request, feed, "second");
  await page.goto(`/compare?d=${id}`);
  await expect(page.getByRole("table", { name: "Where they stand" }).getByRole("link", { name: key })).toBeVisible();
  await expect(page.getByText("One more, and they can be compared")).toBeVisible();
  await expect(page.getByRole("link", { name: "Choose in the list" })).toHaveAttribute("href", "/");
  await expectAccessible(page, "/compare of one");
});

/** Each figure of a delivery opens the log of as many messages as it says. */
async function expectFiguresOpen(page: Page): Promise<void> {
  const figures = await page
    .getByRole("table", { name: /^Deliveries/ })
    .locator("a[href*='/log?']:visible")
    .evaluateAll((links) => links.map((link) => ({ href: link.getAttribute("href") ?? "", said: link.getAttribute("title") ?? link.textContent ?? "" })));
  expect(figures.length).toBeGreaterThanOrEqual(4);
  for (const { href, said } of figures) {
    const { rows } = logPage.parse(await (await page.request.get(`/api${href}&limit=500`)).json());
    expect(rows.length, href).toBe(Number(/\d+/.exec(said)?.[0]));
  }
}

test("a report adds up the deliveries of a period, and is exported as shown", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { autumn } = await twoDeliveries(request, feed, postEvents);
  await page.goto(`/reports?feed=${feed.feedId}`);
  await expect(page.getByText(/^2 deliveries began from/)).toBeVisible();
  const statistics = page.getByRole("table", { name: "Delivery statistics" });
  await expect(statistics.getByRole("row", { name: /^gmail\.com/ })).toContainText("75.0 %");
  await expect(statistics.getByRole("row", { name: /^Total/ })).toContainText("20");
  await expect(statistics.getByRole("columnheader", { name: "Landed · open · failed" })).toBeVisible();
  const listed = page.getByRole("table", { name: "Deliveries in this report" });
  await expect(listed.getByRole("link", { name: autumn.key })).toBeVisible();
  for (const each of [statistics, listed]) await expect(each.getByRole("row").nth(1)).toContainText(/^Total.*20/);
  const processed = listed.getByRole("row").filter({ hasText: autumn.key }).getByRole("link", { name: "10", exact: true });
  await expect(processed).toHaveAttribute("href", new RegExp(`^/deliveries/${autumn.id}/log\\?outcome=relayed`));

  await expectFiguresOpen(page);
  await statistics
    .getByRole("row", { name: /^gmail\.com/ })
    .getByRole("link", { name: "20", exact: true })
    .click();
  await expect(page.getByRole("heading", { name: "Deliveries with messages to gmail.com" })).toBeVisible();
  await expectFiguresOpen(page);
  await page.getByRole("link", { name: "Back to all their messages" }).click();
  await expect(page.getByRole("heading", { name: "Deliveries in this report" })).toBeVisible();

  await page.getByRole("button", { name: "Provider", exact: true }).click();
  await expect(statistics.getByRole("row", { name: /^Google Gmail/ })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV", exact: true }).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(text.split("\n").slice(1, 3)).toEqual(["Google Gmail,20,15,0,5,0,0,0,0,0,0,0", "(total),20,15,0,5,0,0,0,0,0,0,0"]);
});

test("compare and reports pass axe in both themes, and never scroll sideways @phone", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { spring, autumn } = await twoDeliveries(request, feed, postEvents);
  for (const path of ["/compare", `/compare?d=${spring.id},${autumn.id}`, `/reports?feed=${feed.feedId}`, "/reports?from=2020-01-01&to=2020-01-02"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (path.includes("?d=")) await expect(page.locator("figure svg").first()).toBeVisible();
    await expectAccessible(page, path);
  }
});
