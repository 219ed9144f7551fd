import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { expect, type Feed, test } from "./fixtures";

const relayedAt = Math.floor(Date.now() / 1000) - 600;

type Sent = { person: string; type: string; after?: number } & Record<string, unknown>;

const mailboxFull = { bounce_class: "22", error_code: "452", reason: "452 4.2.2 mailbox full", num_retries: "1" };
const userUnknown = { bounce_class: "10", error_code: "550", reason: "550 5.1.1 no such user" };

async function declare(request: APIRequestContext, { token }: Feed, messagesToSend: number) {
  const key = `screens-${randomUUID().slice(0, 8)}`;
  const answer = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${token}` }, data: { key, mode: "efs", messagesToSend } });
  return { key, id: (await answer.json()).id as string };
}

function wire(key: string, { person, type, after = 0, ...rest }: Sent) {
  const event = {
    type,
    timestamp: String(relayedAt + after),
    message_id: `m-${person}`,
    rcpt_to: `${person}@example.com`,
    rcpt_meta: { delivery_id: key },
    ...rest,
  };
  return { msys: { message_event: event } };
}

/** ann landed, bob was refused, cas is being retried, dee is with the MTA, and the fifth has not been seen. */
const fourOfFive: Sent[] = [
  ...["ann", "bob", "cas", "dee"].map((person) => ({ person, type: "injection" })),
  { person: "ann", type: "delivery", after: 10 },
  { person: "bob", type: "bounce", after: 20, ...userUnknown },
  { person: "cas", type: "delay", after: 30, ...mailboxFull },
];

function figure(page: Page, name: string) {
  return page.getByTestId(`standing-${name}`).locator("dd p").first();
}

test("the figures live: nothing, then relayed, then landed, without a reload", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed, 2);
  await page.goto(`/deliveries/${id}`);
  await expect(page.getByTestId("success")).toHaveText("–");
  await expect(page.getByText("Waiting for the first relay")).toBeVisible();
  await expect(page.getByText("live", { exact: true })).toBeVisible();

  await postEvents(feed, [wire(key, { person: "ann", type: "injection" })]);
  await expect(page.getByTestId("success")).toHaveText("0.0%");
  await expect(figure(page, "pending")).toHaveText("1");

  await postEvents(feed, [wire(key, { person: "ann", type: "delivery", after: 10 })]);
  await expect(page.getByTestId("success")).toHaveText("50.0%");
  await expect(page.getByText("At least 50.0 % has landed; at most 100.0 % still can.")).toBeVisible();
  await expect(page.getByRole("img", { name: "50.0 % landed, 50.0 % still open" })).toBeVisible();
});

test("every figure opens the log of exactly those messages", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed, 5);
  await postEvents(
    feed,
    fourOfFive.map((sent) => wire(key, sent)),
  );
  for (const [name, recipient] of [
    ["delivered", "ann@example.com"],
    ["failed", "bob@example.com"],
    ["deferred", "cas@example.com"],
    ["relayed", "dee@example.com"],
  ] as const) {
    await page.goto(`/deliveries/${id}`);
    await expect(figure(page, name)).toHaveText("1");
    await figure(page, name).getByRole("link").click();
    await expect(page.getByRole("heading", { name: /^1 message/ })).toBeVisible();
    await expect(page.getByRole("table", { name: "Delivery log" }).getByRole("row")).toHaveCount(2);
    await expect(page.getByRole("link", { name: recipient })).toBeVisible();
  }
  await page.goto(`/deliveries/${id}`);
  const pending = figure(page, "pending");
  await expect(pending).toHaveText("1");
  await expect(page.getByTestId("standing-pending").getByText("declared, not seen yet")).toHaveAttribute("title", /no row in the log yet/);
  await expect(pending.getByRole("link")).toHaveCount(0);
  await page.goto(`/deliveries/${id}/log?outcome=pending`);
  await expect(page.getByText("Nothing to list yet")).toBeVisible();
});

test("from a reason to the message, and why it stands where it stands", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed, 5);
  await postEvents(
    feed,
    fourOfFive.map((sent) => wire(key, sent)),
  );
  await page.goto(`/deliveries/${id}`);
  await page.getByRole("region", { name: "Why 1 failed" }).getByRole("link", { name: "User unknown" }).click();
  await expect(page).toHaveURL(/outcome=failed&reason=1&failedBy=hard/);
  await page.getByRole("link", { name: "bob@example.com" }).click();
  await expect(page.getByText("Failed (hard)")).toBeVisible();
  await expect(page.getByText(/The receiving server refused it for good at .* with 550/)).toBeVisible();
  await expect(page.getByText(/^Rule .* reads that as “User unknown” \(hard\)\.$/)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "decided the outcome" })).toContainText("Refused for good");
});

test("reading it as the other mode changes words and headline, never data", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed, 5);
  await postEvents(
    feed,
    fourOfFive.map((sent) => wire(key, sent)),
  );
  await page.goto(`/deliveries/${id}`);
  await expect(page.getByTestId("success")).toHaveText("20.0%");
  await expect(page.getByTestId("standing-relayed")).toContainText("Taken into account by the service provider");
  await page.getByRole("button", { name: "relay" }).click();
  await expect(page).toHaveURL(/as=relay/);
  await expect(page.getByTestId("success")).toHaveText("80.0%");
  await expect(page.getByTestId("standing-relayed")).toContainText("logged “Sent”");
  await page.reload();
  await expect(page.getByTestId("success")).toHaveText("80.0%");
});

test("the log stands still while it is read, and says when numbers have moved", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed, 5);
  await postEvents(feed, [wire(key, { person: "ann", type: "injection" })]);
  await page.goto(`/deliveries/${id}/log`);
  await expect(page.getByText("live", { exact: true })).toBeVisible();
  await postEvents(feed, [wire(key, { person: "bob", type: "injection" })]);
  await expect(page.getByText("1 new message waits.")).toBeVisible();
  await expect(page.getByRole("link", { name: "bob@example.com" })).toBeHidden();
  await page.getByRole("button", { name: "Refresh" }).click();
  await expect(page.getByRole("link", { name: "bob@example.com" })).toBeVisible();
  await expect(page.getByText("1 new message waits.")).toBeHidden();
});

test("filters and search live in the URL, and an invalid one falls back", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed, 5);
  await postEvents(
    feed,
    fourOfFive.map((sent) => wire(key, sent)),
  );
  await page.goto(`/deliveries/${id}/log?outcome=nonsense&reason=abc`);
  await expect(page.getByRole("table", { name: "Delivery log" }).getByRole("row")).toHaveCount(5);
  await page.getByRole("searchbox", { name: /Recipient/ }).fill("cas@");
  await expect(page.getByRole("table", { name: "Delivery log" }).getByRole("row")).toHaveCount(2);
  await expect(page).toHaveURL(/q=\.[\w-]+$/);
  await page.getByRole("button", { name: "Clear" }).click();
  await page
    .getByRole("toolbar", { name: "Status" })
    .getByRole("button", { name: /^Failed \d/ })
    .click();
  await expect(page).toHaveURL(/outcome=failed/);
  await expect(page.getByRole("link", { name: "bob@example.com" })).toBeVisible();
  await expect(page.getByRole("link", { name: "ann@example.com" })).toBeHidden();
});

test("charts have tables behind them, reached by keyboard", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed, 5);
  await postEvents(
    feed,
    fourOfFive.map((sent) => wire(key, sent)),
  );
  await page.goto(`/deliveries/${id}`);
  for (const [title, table] of [
    ["How the answer closes", "Success at the end of each interval, latest first"],
    ["Throughput", "Messages by interval, latest first"],
  ] as const) {
    const panel = page.getByRole("region", { name: title, exact: true });
    await expect(panel.locator(".recharts-surface").first()).toBeVisible();
    await panel.getByText(/^The same as a table/).press("Enter");
    await expect(panel.getByRole("table", { name: table })).toBeVisible();
  }
});

test("a feed accounts for every item and shows what could not be read", async ({ page, createFeed, postEvents }) => {
  const feed = await createFeed();
  await postEvents(feed, [wire(`stream-${feed.key}`, { person: "ann", type: "injection" }), { nonsense: true }]);
  await page.goto("/feeds");
  await page.getByRole("link", { name: feed.key }).click();
  await expect(page.getByRole("heading", { name: "What became of 2 items" })).toBeVisible();
  await page.getByText("Raw text").first().click();
  await expect(page.getByText('"nonsense"')).toBeVisible();
});

test("a number in the list of feeds opens what the feed's page tells of it @phone", async ({ page, createFeed, postEvents }) => {
  const feed = await createFeed();
  await postEvents(feed, [wire(`stream-${feed.key}`, { person: "ann", type: "injection" }), { nonsense: true }]);
  await page.goto("/feeds");
  const row = page.getByRole("row").filter({ hasText: feed.key });
  await expect(row.getByText("counts as silent after 5 min")).toBeVisible();
  await expect(row.getByRole("img", { name: /in the last 24 hours/ })).toBeVisible();
  await expect(row.getByRole("cell").filter({ hasText: /^up to / })).toBeVisible();
  await row.getByRole("link", { name: "1", exact: true }).last().click();
  await expect(page).toHaveURL(new RegExp(`/feeds/${feed.feedId}#rejected$`));
  await expect(page.getByRole("heading", { name: "Why 1 could not be read" })).toBeInViewport();
});

test("a chosen theme is kept and set before anything is painted", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/feeds");
  await page.getByRole("button", { name: /^Theme/ }).click();
  await page.getByRole("button", { name: /^Theme: light/ }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload({ waitUntil: "commit" });
  await page.locator("body").waitFor({ state: "attached" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test.describe("what is not there", () => {
  test.use({ expectedConsoleErrors: [/404/] });

  for (const [path, what] of [
    ["/deliveries/999999", "delivery"],
    ["/feeds/999999", "feed"],
    ["/nowhere", "page"],
  ] as const) {
    test(`${path} is a 404 that leads on`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`No such ${what}`);
      await expect(page.getByRole("link", { name: /^All/ })).toBeVisible();
    });
  }
});

test.describe("a line that breaks", () => {
  test.use({ expectedConsoleErrors: [/ERR_|Failed to fetch/] });

  test("says so, and catches up", async ({ page, request, createFeed, postEvents }) => {
    const feed = await createFeed();
    const { id, key } = await declare(request, feed, 2);
    await page.route("**/stream", (route) => route.abort());
    await page.goto(`/deliveries/${id}`);
    await expect(page.getByText("reconnecting…")).toBeVisible();
    await postEvents(feed, [wire(key, { person: "ann", type: "injection" }), wire(key, { person: "ann", type: "delivery", after: 5 })]);
    await expect(page.getByTestId("success")).toHaveText("–");
    await page.unroute("**/stream");
    await expect(page.getByText("live", { exact: true })).toBeVisible();
    await expect(page.getByTestId("success")).toHaveText("50.0%");
  });
});

test("every page passes axe in both themes, and never scrolls sideways @phone", async ({ page, request, createFeed, postEvents }) => {
  test.slow();
  const feed = await createFeed();
  const { id, key } = await declare(request, feed, 5);
  await postEvents(feed, [...fourOfFive.map((sent) => wire(key, sent)), { nonsense: true }]);
  const { rows } = await (await request.get(`/api/deliveries/${id}/log?outcome=failed`)).json();
  for (const path of ["/", `/deliveries/${id}`, `/deliveries/${id}/log`, `/deliveries/${id}/log/${rows[0].messageKey}`, "/feeds", `/feeds/${feed.feedId}`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (path === `/deliveries/${id}`) await expect(page.locator(".recharts-surface").nth(1)).toBeVisible();
    await expectAccessible(page, path);
  }
});

test("a long name without spaces does not scroll the summary or the list sideways", async ({ page, request, createFeed }) => {
  const { token } = await createFeed();
  const label = randomUUID().replaceAll("-", "").repeat(4).slice(0, 120);
  const answer = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${token}` }, data: { key: `k-${label}`, label, mode: "efs" } });
  const { id } = await answer.json();
  for (const width of [390, 1024]) {
    await page.setViewportSize({ width, height: 844 });
    for (const path of [`/deliveries/${id}`, `/?q=${label}`]) {
      await page.goto(path);
      await expect(page.getByText(label, { exact: true })).toBeVisible();
      const wider = await page.evaluate(
        () =>
          [...document.querySelectorAll("html, main, table")].filter((box) => box.getBoundingClientRect().right > innerWidth || box.scrollWidth > innerWidth)
            .length,
      );
      expect(wider, `${path} fits ${width} px`).toBe(0);
    }
  }
});
