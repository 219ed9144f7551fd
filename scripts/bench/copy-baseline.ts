import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import type { Database, Transaction } from "@/db/client";
import { readerOfFacts } from "@/db/queries/read-facts-of-rows";

const copies = 3;

/** One row an event, with the key that tells events apart. */
const table = `create table bench_events (
  delivery_id bigint not null, message_key uuid not null, id bigint not null, kind event_kind not null, at timestamptz not null, attempt integer,
  bounce_class integer, smtp_code smallint, enhanced_code text, text text, mx text, sending_ip text, queue_time_ms bigint, reason_code smallint,
  failure_type failure_type, rule_id text, feed_id integer, batch_id bigint, primary key (delivery_id, message_key, id))`;

/** Events per second of plain COPY of deliveries' events, in the order they came, into an empty table with the same key: the median of three. */
export async function measureCopy(db: Database, deliveryIds: readonly number[]): Promise<number> {
  const { text, events } = await writeOut(db, deliveryIds);
  const client = await db.connect();
  try {
    const measured: number[] = [];
    for (let i = 0; i < copies; i++) measured.push(events / (await copyOnce(client, text)));
    return measured.toSorted((a, b) => a - b)[(copies - 1) / 2] ?? 0;
  } finally {
    await client.query("drop table if exists bench_events");
    client.release();
  }
}

async function copyOnce(client: Transaction, text: Buffer[]): Promise<number> {
  await client.query("drop table if exists bench_events");
  await client.query(table);
  const started = performance.now();
  await pipeline(Readable.from(text), client.query(copyFrom("copy bench_events from stdin")));
  return (performance.now() - started) / 1000;
}

/** The deliveries' events as COPY takes them, in chunks of about what a socket takes. */
async function writeOut(db: Database, deliveryIds: readonly number[]): Promise<{ text: Buffer[]; events: number }> {
  const { rows } = await db.query<{ id: number; key: string; eventIds: string; facts: string }>(
    `select delivery_id as id, message_key as key, event_ids::text as "eventIds", facts from delivery_log where delivery_id = any($1)`,
    [deliveryIds],
  );
  const read = await readerOfFacts(db, rows);
  const lines = rows.flatMap((row) =>
    read(row).map(({ qualification: verdict, ...fact }) => {
      const host = [fact.bounceClass, fact.smtpCode, fact.enhancedCode, fact.text, fact.mx, fact.sendingIp, fact.queueTimeMs];
      const values = [row.id, row.key, BigInt(`0x${fact.id}`), fact.kind, new Date(fact.at).toISOString(), fact.attempt, ...host];
      const line = [...values, verdict?.reasonCode, verdict?.type, verdict?.ruleId, fact.feedId, fact.batchId].map(copyValue).join("\t");
      return { order: fact.batchId ?? 0, at: fact.at, line };
    }),
  );
  lines.sort((a, b) => a.order - b.order || a.at - b.at);
  const text: Buffer[] = [];
  for (let at = 0; at < lines.length; at += 500) {
    const chunk = lines.slice(at, at + 500).map(({ line }) => `${line}\n`);
    text.push(Buffer.from(chunk.join("")));
  }
  return { text, events: lines.length };
}

function copyValue(value: unknown): string {
  return value === null || value === undefined
    ? "\\N"
    : String(value).replace(/[\\\t\n\r]/g, (char) => `\\${{ "\t": "t", "\n": "n", "\r": "r" }[char] ?? "\\"}`);
}
