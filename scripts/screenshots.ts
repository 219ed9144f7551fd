import { mkdir } from "node:fs/promises";
import { chromium, type Page } from "@playwright/test";
import { deliveryList } from "@/lib/contract/delivery";
import { feedList } from "@/lib/contract/feed";
import { logPage } from "@/lib/contract/log";
import { type CreatedShare, createdShare } from "@/lib/contract/share";
import { ensureChromium } from "./test/ensure-chromium";
import { chromiumArgs } from "./test/find-chromium";

const folder = "docs/screenshots";
const url = (process.argv[2] ?? "http://127.0.0.1:3000").replace(/\/+$/, "");
const widths = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const say = (line: string) => process.stderr.write(`${line}\n`);

const pages = await listPages();
const share = await makeShare();
if (share) pages["shared-report"] = share.path;
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChromium(say), args: chromiumArgs });
for (const [device, viewport] of Object.entries(widths)) {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce", locale: "en-GB", timezoneId: "UTC" });
    for (const [name, path] of Object.entries(pages)) await take(page, path, `${name}-${colorScheme}${device === "desktop" ? "" : `-${device}`}`);
    await page.close();
  }
}
await browser.close();
if (share) await fetch(`${url}/api/shares/${share.id}`, { method: "DELETE" });

async function take(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${url}${path}`, { waitUntil: "load" });
  await page.locator("main").first().waitFor();
  // A live page never falls silent: give the charts time to draw instead.
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: `${folder}/${name}.png` });
  say(`${folder}/${name}.png`);
}

/** The pages to show: those of the delivery with the most failures, which has the most to say. */
async function listPages(): Promise<Record<string, string>> {
  const { rows } = deliveryList.parse(await read("/api/deliveries?limit=200"));
  const [delivery, ...others] = rows.toSorted((a, b) => b.counts.failed - a.counts.failed);
  if (!delivery) throw new Error(`There are no deliveries at ${url}. Start it with its demo: npm start`);
  const base = `/deliveries/${delivery.id}`;
  const log = logPage.parse(await read(`/api${base}/log?outcome=failed&limit=1`));
  const [message] = log.rows;
  const [feed] = feedList.parse(await read("/api/feeds")).rows;
  return {
    deliveries: "/",
    summary: base,
    throughput: `${base}/throughput`,
    failures: `${base}/failures?open=microsoft`,
    replies: `${base}/failures?by=reply`,
    log: `${base}/log`,
    ...(message ? { message: `${base}/log/${encodeURIComponent(message.messageKey)}` } : {}),
    compare: `/compare?d=${[delivery, ...others.slice(0, 2)].map(({ id }) => id).join(",")}`,
    reports: "/reports",
    "new-delivery": "/deliveries/new",
    shared: "/shared",
    feeds: "/feeds",
    ...(feed ? { feed: `/feeds/${feed.id}` } : {}),
    lab: "/lab",
    people: "/settings/people",
    tokens: "/settings/tokens",
    "bounce-rules": "/settings/bounce-rules",
    "audit-log": "/settings/audit",
  };
}

/** A link to the report of the same delivery, taken back once its picture is taken. */
async function makeShare(): Promise<CreatedShare | null> {
  const deliveryId = pages["summary"]?.split("/").at(-1);
  const body = JSON.stringify({ subject: { kind: "delivery", deliveryId }, days: 1 });
  const response = await fetch(`${url}/api/shares`, { method: "POST", headers: { "content-type": "application/json" }, body });
  return response.ok ? createdShare.parse(await response.json()) : null;
}

async function read(path: string): Promise<unknown> {
  const response = await fetch(`${url}${path}`);
  if (!response.ok) throw new Error(`${url}${path} answered ${response.status}.`);
  return response.json();
}
