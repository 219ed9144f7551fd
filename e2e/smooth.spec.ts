import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, type Feed, test } from "./fixtures";

const at = String(Math.floor(Date.now() / 1000) - 600);
const messages = 3_000;
/** What web.dev calls poor: an interaction, and so anything in its way, that takes longer (web.dev/inp). */
const poorMs = 500;
/** A table of any length draws what is in view and a little more. */
const mostRowsDrawn = 120;

type Watched = { frames: number[]; tasks: number[]; interactions: number[] };

async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { frames: [], tasks: [], interactions: [] };
    Object.assign(window, { watched });
    const keep = (type: string, into: number[], options: object = {}) =>
      new PerformanceObserver((list) => into.push(...list.getEntries().map(({ duration }) => duration))).observe({ type, ...options });
    keep("longtask", watched.tasks);
    keep("event", watched.interactions, { durationThreshold: 16 });
    let last = performance.now();
    const onFrame = (now: number) => {
      watched.frames.push(now - last);
      last = now;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
}

/** Forgets what there was while the page came up. */
const startWatching = (page: Page) =>
  page.evaluate(() => {
    const { watched } = window as unknown as { watched: Watched };
    for (const kept of [watched.frames, watched.tasks, watched.interactions]) kept.length = 0;
  });

async function reportOf(page: Page, what: string) {
  const { frames, tasks, interactions } = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
  const ordered = frames.toSorted((a, b) => a - b);
  const longest = Math.max(0, ...tasks);
  const slowest = Math.max(0, ...interactions);
  const report =
    `${what} during ingest: ${frames.length} frames, median ${ordered[Math.floor(ordered.length / 2)]?.toFixed(0)} ms, ` +
    `95 % within ${ordered[Math.floor(ordered.length * 0.95)]?.toFixed(0)} ms; ${tasks.length} tasks over 50 ms, longest ${longest.toFixed(0)} ms; ` +
    `slowest interaction ${slowest.toFixed(0)} ms; limit ${poorMs} ms`;
  process.stdout.write(`${report}\n`);
  test.info().annotations.push({ type: "smoothness", description: report });
  return { frames: frames.length, longest, slowest };
}

function events(key: string, type: string, from: number, to: number) {
  return Array.from({ length: to - from }, (_, i) => {
    const person = `p${String(from + i).padStart(5, "0")}`;
    const event = { type, timestamp: at, message_id: `m-${person}`, rcpt_to: `${person}@example.com`, rcpt_meta: { delivery_id: key } };
    return { msys: { message_event: event } };
  });
}

type Post = (feed: Feed, events: unknown[]) => Promise<unknown>;

/** Sends batch after batch until told to stop, each once the one before is worked off: other tests have their feeds too. */
function feedOn(feed: Feed, key: string, postEvents: Post): () => Promise<void> {
  let going = true;
  const send = async () => {
    for (let from = 0; going; from = (from + 100) % messages) await postEvents(feed, events(key, from % 300 === 0 ? "delay" : "delivery", from, from + 100));
  };
  const sending = send();
  return () => {
    going = false;
    return sending;
  };
}

async function begin(request: APIRequestContext, feed: Feed, postEvents: Post) {
  const key = `smooth-${randomUUID().slice(0, 8)}`;
  const data = { key, mode: "efs", messagesToSend: messages };
  const answer = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${feed.token}` }, data });
  await postEvents(feed, events(key, "injection", 0, messages));
  return { key, id: String(((await answer.json()) as { id: string }).id) };
}

test("the log scrolls without jank while feedback comes in", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await begin(request, feed, postEvents);
  await watchFrames(page);
  await page.goto(`/deliveries/${id}/log`);
  const table = page.getByRole("table", { name: "Delivery log" });
  await expect(table.getByRole("link").first()).toBeVisible();
  const stop = feedOn(feed, key, postEvents);
  await startWatching(page);
  await table.hover();
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 400);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await stop();
  const { longest, slowest, frames } = await reportOf(page, "Scrolling the log");
  expect(await table.getByRole("row").count()).toBeLessThan(mostRowsDrawn);
  expect(frames).toBeGreaterThan(60);
  expect(Math.max(longest, slowest)).toBeLessThan(poorMs);
});

test("the summary answers at once while feedback comes in", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await begin(request, feed, postEvents);
  await watchFrames(page);
  await page.goto(`/deliveries/${id}`);
  await expect(page.getByText("live", { exact: true })).toBeVisible();
  await expect(page.locator(".recharts-surface").nth(1)).toBeVisible();
  const stop = feedOn(feed, key, postEvents);
  await startWatching(page);
  for (let turn = 0; turn < 5; turn += 1) {
    await page.getByRole("button", { name: "relay", exact: true }).click();
    await expect(page).toHaveURL(/as=relay/);
    await page.getByRole("button", { name: "efs", exact: true }).click();
    await expect(page).not.toHaveURL(/as=relay/);
  }
  await expect(page.getByTestId("standing-delivered").locator("dd p").first()).not.toHaveText("0");
  await stop();
  const { longest, slowest } = await reportOf(page, "Switching the summary's mode");
  expect(Math.max(longest, slowest)).toBeLessThan(poorMs);
});
