import { mkdir } from "node:fs/promises";
import { chromium, type Page } from "@playwright/test";
import { type DeliverySummary, deliveryList } from "@/lib/contract/delivery";
import { feedList } from "@/lib/contract/feed";
import { logPage } from "@/lib/contract/log";
import { type CreatedShare, createdShare } from "@/lib/contract/share";
import { ensureChromium } from "./test/ensure-chromium";
import { chromiumArgs } from "./test/find-chromium";

const folder = "docs/screenshots";
const url = (process.argv[2] ?? "http://127.0.0.1:3000").replace(/\/+$/, "");
const widths = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const say = (line: string) => process.stderr.write(`${line}\n`);

let somebody = "";
const pages = await listPages();
const share = await makeShare();
if (share) pages["shared-report"] = share.path;
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChromium(say), args: chromiumArgs });
for (const [device, viewport] of Object.entries(widths)) {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce", locale: "en-GB", timezoneId: "UTC" });
    const nameOf = (name: string) => `${name}-${colorScheme}${device === "desktop" ? "" : `-${device}`}`;
    await enter(page);
    for (const [name, path] of Object.entries(pages)) await take(page, path, nameOf(name));
    await find(page, nameOf("find"));
    await page.close();
  }
}
await browser.close();
if (share) await fetch(`${url}/api/shares/${share.id}`, { method: "DELETE" });

async function take(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${url}${path}`, { waitUntil: "load" });
  await page.locator("main").first().waitFor();
  await shoot(page, name);
}

async function shoot(page: Page, name: string): Promise<void> {
  // A live page never falls silent: give the charts time to draw instead.
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: `${folder}/${name}.png` });
  say(`${folder}/${name}.png`);
}

/** As the demo's administrator, where there is one: what is shown then is what people see who have signed in. */
async function enter(page: Page): Promise<void> {
  await page.goto(`${url}/sign-in`);
  const button = page.getByRole("button", { name: "Enter as administrator" });
  if ((await button.count()) === 0) return;
  await button.click();
  await page.waitForURL(`${url}/`);
}

/** Did they get it? The box, with one person's messages. */
async function find(page: Page, name: string): Promise<void> {
  await page.goto(`${url}/`, { waitUntil: "load" });
  await page.waitForTimeout(1_000);
  await page.keyboard.press("Control+k");
  await page.keyboard.type(somebody);
  await shoot(page, name);
}

/** The pages to show: of the delivery that most is still open of, how it goes; of the one with the most failures, why. */
async function listPages(): Promise<Record<string, string>> {
  const { rows } = deliveryList.parse(await read("/api/deliveries?limit=200"));
  const [delivery, ...others] = rows.toSorted((a, b) => b.counts.failed - a.counts.failed);
  if (!delivery) throw new Error(`There are no deliveries at ${url}. Start it with its demo: npm start`);
  const base = `/deliveries/${delivery.id}`;
  const going =
    rows.filter(({ provisional, messagesToSend }) => provisional && messagesToSend.declared).toSorted((a, b) => openOf(b) - openOf(a))[0] ?? delivery;
  const [from, to] = [going.startedAt, going.lastEventAt].map((at) => Date.parse(at ?? ""));
  const log = logPage.parse(await read(`/api${base}/log?outcome=failed&limit=1`));
  const [message] = log.rows;
  somebody = message?.recipient ?? "";
  const [feed] = feedList.parse(await read("/api/feeds")).rows;
  return {
    deliveries: "/",
    summary: `/deliveries/${going.id}`,
    "summary-then": `/deliveries/${going.id}?at=${new Date(Math.round(((from ?? 0) + (to ?? 0)) / 2)).toISOString()}`,
    "summary-final": base,
    throughput: `/deliveries/${going.id}/throughput`,
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

function openOf({ counts }: DeliverySummary): number {
  return counts.pending + counts.relayed + counts.deferred;
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
