import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { expect, test } from "./fixtures";

const limitBytes = 150_000;

/** What Next itself needs in the browser before any page of ours says anything: all that an empty page loads, bar 3 kB of its own. */
const { rootMainFiles } = z.object({ rootMainFiles: z.array(z.string()).min(1) }).parse(JSON.parse(readFileSync(".next/build-manifest.json", "utf8")));

test("the Summary adds at most 150 kB of compressed JavaScript to an empty page, its charts included; they come after the numbers", async ({
  page,
  createFeed,
  postEvents,
  request,
}) => {
  const feed = await createFeed();
  const key = `budget-${feed.key}`;
  const at = Math.floor(Date.now() / 1000) - 600;
  const event = (type: string, after: number) => ({
    msys: { message_event: { type, timestamp: String(at + after), message_id: "m", rcpt_to: "ann@example.com", rcpt_meta: { delivery_id: key } } },
  });
  await postEvents(feed, [event("injection", 0), event("delivery", 60)]);
  const { rows } = z.object({ rows: z.array(z.object({ id: z.string() })) }).parse(await (await request.get(`/api/deliveries?q=${key}`)).json());

  await page.goto(`/deliveries/${rows[0]?.id}`);
  await expect(page.locator("svg.recharts-surface")).toHaveCount(2);
  const loaded = await loadedScripts(page);
  const charts = await chartScripts(page, loaded);
  const summary = loaded.filter((script) => !charts.includes(script));
  await page.goto(`/deliveries/${rows[0]?.id}/log`);
  await expect(page.getByRole("table").first()).toBeVisible();
  const log = await loadedScripts(page);

  const empty = sizeOf(summary.filter(({ path }) => isOfEmptyPage(path)));
  const added = { summary: sizeOf(summary) - empty, log: sizeOf(log) - empty };
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const total = added.summary + sizeOf(charts);
  const ours = loaded.filter(({ path }) => !isOfEmptyPage(path));
  const zipped = gzippedSize(await textsOf(page, ours));
  const report = `compressed JavaScript: empty page ${kB(empty)}, Summary + ${kB(total)} (${kB(added.summary)}, and then ${kB(sizeOf(charts))} of charts; ${kB(zipped)} for a browser that takes gzip alone), Log + ${kB(added.log)}, limit of the Summary + ${kB(limitBytes)}`;
  process.stdout.write(`${report}\n`);
  test.info().annotations.push({ type: "javascript", description: report });
  expect(empty).toBeGreaterThan(0);
  expect(sizeOf(charts)).toBeGreaterThan(0);
  expect((await request.get(charts[0]?.path ?? "")).headers()["content-encoding"]).toBe("br");
  expect(await (await request.get(`/deliveries/${rows[0]?.id}`)).text()).not.toContain(charts[0]?.path ?? "");
  expect(total).toBeLessThanOrEqual(limitBytes);
  expect(added.log).toBeGreaterThan(0);
});

type Script = { path: string; bytes: number };

/** Every script the page has taken, by what came over the wire or would have. */
function loadedScripts(page: Page): Promise<Script[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
      .map(({ name, encodedBodySize }) => ({ path: new URL(name).pathname, bytes: encodedBodySize }))
      .filter(({ path }) => path.endsWith(".js")),
  );
}

/** Those that carry the chart library: no number waits for them. */
async function chartScripts(page: Page, scripts: readonly Script[]): Promise<Script[]> {
  const texts = await textsOf(page, scripts);
  return scripts.filter((_, i) => texts[i]?.includes("recharts-surface"));
}

function textsOf(page: Page, scripts: readonly Script[]): Promise<string[]> {
  return Promise.all(scripts.map(async ({ path }) => (await page.request.get(path)).text()));
}

function isOfEmptyPage(path: string): boolean {
  return rootMainFiles.some((file) => path.endsWith(file));
}

function gzippedSize(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
}

function sizeOf(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0);
}

test("no script for browsers holds the list of leaked passwords", () => {
  const scripts = readdirSync(".next/static", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(10);
  for (const name of scripts) expect(readFileSync(join(".next/static", name), "utf8").includes("sojdlg123aljg"), name).toBe(false);
});
