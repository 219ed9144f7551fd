import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import pg from "pg";
import { type Database, openDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { makeBatches } from "@/lib/adapters/sparkpost/testing/make-batches";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { verifyDelivery } from "@/lib/server/verify/verify-delivery";
import { measureCopy, measureRowByRow } from "./bench/baselines";
import { measureIngest } from "./bench/measure-ingest";
import { startServer } from "./bench/server";
import { withDatabaseUrl } from "./database-url";

const { values: options } = parseArgs({ options: { events: { type: "string", default: "400000" }, rows: { type: "string", default: "2000" } } });
/** Taken in before the clock starts: a server that has run for a second is not what is measured. */
const warmUpEvents = 40_000;
/** Recent, so that nothing is overdue while it is measured. */
const startSeconds = Math.floor(Date.now() / 1000) - 2 * 3600;
const say = (line: string) => process.stderr.write(`${line}\n`);

/** Ingest from HTTP to committed counters, beside plain COPY and one row per transaction, in one run on a scratch database. */
async function bench(url: string): Promise<void> {
  const scratch = await createScratch(url);
  try {
    await migrateDatabase(scratch.url);
    const db = openDatabase({ url: scratch.url, max: 4, applicationName: "aftersend bench" });
    try {
      await measure(db, scratch.url);
    } finally {
      await db.end();
    }
  } finally {
    await scratch.drop();
  }
}

async function measure(db: Database, url: string): Promise<void> {
  const feed = await createFeed(db, { key: "bench", format: "sparkpost" });
  if (!feed) throw new Error("The scratch database is not empty.");
  const { batches, events, messages } = makeBatches("bench", Number(options.events), startSeconds);
  const delivery = await declareDelivery(db, { feedId: Number(feed.feedId), key: "bench", mode: "efs", validitySeconds: 432_000, messagesToSend: messages });
  say(`${events} events of ${messages} messages in ${batches.length} batches`);
  const server = await startServer(url);
  try {
    const target = { url: server.url, ...feed };
    say("warming up …");
    await measureIngest(db, target, makeBatches("warm-up", warmUpEvents, startSeconds).batches);
    say("ingest: HTTP POST of vendor JSON, 8 clients, 500 events a batch, to committed log and counters …");
    const first = await measureIngest(db, target, batches);
    say("the same feed again, as new batches …");
    const again = await measureIngest(
      db,
      target,
      batches.map((batch) => ({ ...batch, key: `${batch.key}-again` })),
    );
    await proveExact(db, Number(delivery.id), events);
    say("COPY of the same events into an empty table with the same key …");
    const copy = await measureCopy(db, Number(delivery.id));
    say("one row per transaction …");
    const rows = await measureRowByRow(db, Number(options.rows));
    print([
      { what: "COPY, same events, same key", perSecond: copy, ratio: 1, goal: "" },
      { what: "ingest, HTTP to committed counters", perSecond: first.perSecond, ratio: first.perSecond / copy, goal: "≥ 0.20 of COPY" },
      { what: "  of which until the last 200", perSecond: first.acceptedPerSecond, ratio: first.acceptedPerSecond / copy, goal: "" },
      { what: "ingest of the same feed again", perSecond: again.perSecond, ratio: again.perSecond / copy, goal: "" },
      { what: "one row per transaction", perSecond: rows, ratio: rows / copy, goal: "" },
    ]);
    say(`ingest is ${(first.perSecond / rows).toFixed(1)} × one row per transaction`);
  } finally {
    await server.stop();
  }
}

/** A figure for events that did not arrive, or arrived wrong, would be worth nothing. */
async function proveExact(db: Database, deliveryId: number, posted: number): Promise<void> {
  const { messages, events, differences } = await verifyDelivery(db, deliveryId);
  if (differences.length > 0) throw new Error(`The numbers measured are not exact: ${JSON.stringify(differences[0])}`);
  if (events !== posted) throw new Error(`${posted} events were posted and ${events} taken in: there is nothing to measure.`);
  say(`recounted from the events alone: ${messages} messages, ${events} events, exact`);
}

function print(rows: { what: string; perSecond: number; ratio: number; goal: string }[]): void {
  const [cpu] = cpus();
  process.stdout.write(`${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`);
  for (const { what, perSecond, ratio, goal } of rows) {
    process.stdout.write(`${what.padEnd(38)} ${Math.round(perSecond).toLocaleString("en").padStart(9)} events/s  ${ratio.toFixed(2).padStart(5)}  ${goal}\n`);
  }
}

async function createScratch(url: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `aftersend_bench_${Date.now()}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  return {
    url: scratch.href,
    drop: async () => {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

await withDatabaseUrl(bench);
