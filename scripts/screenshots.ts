import { mkdir } from "node:fs/promises";
import { chromium, type Page } from "@playwright/test";
import { deliveryList } from "@/lib/contract/delivery";
import { logPage } from "@/lib/contract/log";
import { ensureChromium } from "./test/ensure-chromium";
import { chromiumArgs } from "./test/find-chromium";

const folder = "docs/screenshots";
const url = (process.argv[2] ?? "http://127.0.0.1:3000").replace(/\/+$/, "");
const widths = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const say = (line: string) => process.stderr.write(`${line}\n`);

const pages = await listPages();
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
    feeds: "/feeds",
    lab: "/lab",
    "bounce-rules": "/settings/bounce-rules",
  };
}

async function read(path: string): Promise<unknown> {
  const response = await fetch(`${url}${path}`);
  if (!response.ok) throw new Error(`${url}${path} answered ${response.status}.`);
  return response.json();
}
