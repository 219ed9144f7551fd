import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { BatchReport, FeedbackReceipt } from "@/lib/contract/feed";
import { awaitBatch, resolveFeedId, sendBatch, type Target } from "./feed/send-batch";
import { splitBatches } from "./feed/split-batches";

const usage = `Usage: npm run feed -- --feed KEY --file events.json [--url http://127.0.0.1:3000] [--batch 350] [--token T]

Sends a captured file of feedback as the vendor would, then tells what became of each batch.
The token is the one that "npm run admin -- feed create" or "feed rotate" printed: --token, or the variable AFTERSEND_FEED_TOKEN.`;

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (typeof options === "string") {
    process.stderr.write(`${options === "" ? "" : `${options}\n\n`}${usage}\n`);
    process.exitCode = options === "" ? 0 : 2;
    return;
  }
  const split = splitBatches(await readFile(options.file, "utf8"), options.batchSize);
  if (!split.ok) throw new Error(`${options.file} cannot be sent: ${split.reason}.`);
  const target: Target = { url: options.url, token: options.token, feedId: await resolveFeedId(options.url, options.feed) };
  const total = split.batches.length;
  const sent: FeedbackReceipt[] = [];
  for (const batch of split.batches) {
    sent.push(await sendBatch(target, batch, progress));
    progress(`sent batch ${sent.length} of ${total}`);
  }
  await report(target, sent);
}

async function report(target: Target, receipts: FeedbackReceipt[]): Promise<void> {
  const sums = { items: 0, accepted: 0, repeated: 0, ignored: 0, unmatched: 0, rejected: 0 };
  for (const { batchId, duplicate } of receipts) {
    const became = await awaitBatch(target, batchId, 120_000);
    process.stdout.write(`batch ${batchId}${duplicate ? " (sent before, changed nothing)" : ""}: ${describe({ ...became, rejected: became.rejectedTotal })}\n`);
    for (const { item, reason, detail } of became.rejected.slice(0, 5)) process.stdout.write(`  item ${item}: ${reason}${detail ? ` (${detail})` : ""}\n`);
    add(sums, became);
  }
  process.stdout.write(`total: ${describe(sums)}\n`);
}

type Counts = { items: number; accepted: number; repeated: number; ignored: number; unmatched: number; rejected: number };

function add(sums: Counts, { items, accepted, repeated, ignored, unmatched, rejectedTotal }: BatchReport): void {
  sums.items += items;
  sums.accepted += accepted;
  sums.repeated += repeated;
  sums.ignored += ignored;
  sums.unmatched += unmatched;
  sums.rejected += rejectedTotal;
}

function describe({ items, accepted, repeated, ignored, unmatched, rejected }: Counts): string {
  return `${items} items: ${accepted} accepted, ${repeated} repeated, ${ignored} ignored, ${unmatched} unmatched, ${rejected} rejected`;
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

type FeedOptions = { feed: string; file: string; url: string; batchSize: number; token: string };

function readOptions(): FeedOptions | string {
  let values: Partial<Record<"feed" | "file" | "url" | "batch" | "token", string>> & { help?: boolean };
  try {
    const text = { type: "string" as const };
    values = parseArgs({ options: { feed: text, file: text, url: text, batch: text, token: text, help: { type: "boolean", short: "h" } } }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (values.help) return "";
  const { feed, file, url = `http://127.0.0.1:${process.env["PORT"] ?? "3000"}`, batch = "350" } = values;
  const token = values.token ?? process.env["AFTERSEND_FEED_TOKEN"];
  if (!feed) return "--feed is missing.";
  if (!file) return "--file is missing.";
  if (!token) return "A token is missing: tokens are kept as hashes and cannot be looked up.";
  if (!URL.canParse(url)) return `--url is not a URL: ${url}`;
  const batchSize = Number(batch);
  if (!Number.isInteger(batchSize) || batchSize < 1) return `--batch must be a whole number of at least 1; it is "${batch}".`;
  return { feed, file, url: url.replace(/\/+$/, ""), batchSize, token };
}
