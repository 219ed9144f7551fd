import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { Database, Transaction } from "@/db/client";

const columns =
  "delivery_id, message_key, id, kind, at, inferred, attempt, bounce_class, smtp_code, enhanced_code, text, mx, sending_ip, queue_time_ms, reason_code, failure_type, rule_id, feed_id, batch_id, received_at";

const copies = 3;

/** Events per second of plain COPY, of a delivery's events in the order they came, into an empty table with the same key: the median of three. */
export async function measureCopy(db: Database, deliveryId: number): Promise<number> {
  const client = await db.connect();
  try {
    const rows = await collect(
      client.query(copyTo(`copy (select ${columns} from feedback_events where delivery_id = ${deliveryId} order by batch_id, at) to stdout`)),
    );
    const measured: number[] = [];
    for (let i = 0; i < copies; i++) measured.push(await copyOnce(client, rows));
    return measured.toSorted((a, b) => a - b)[(copies - 1) / 2] ?? 0;
  } finally {
    client.release();
  }
}

async function copyOnce(client: Transaction, rows: Buffer): Promise<number> {
  await client.query("drop table if exists bench_copy");
  await client.query("create table bench_copy (like feedback_events including defaults, primary key (delivery_id, message_key, id))");
  const started = performance.now();
  await pipeline(Readable.from([rows]), client.query(copyFrom(`copy bench_copy (${columns}) from stdin`)));
  const seconds = (performance.now() - started) / 1000;
  const { rows: counted } = await client.query<{ n: number }>("select count(*) as n from bench_copy");
  return (counted[0]?.n ?? 0) / seconds;
}

/** Events per second with one row per transaction, over one connection. */
export async function measureRowByRow(db: Database, rows: number): Promise<number> {
  await db.query("create table bench_rows (like feedback_events including defaults, primary key (delivery_id, message_key, id))");
  const { rows: events } = await db.query({ text: `select ${columns} from feedback_events limit ${rows}`, rowMode: "array" });
  const insert = `insert into bench_rows (${columns}) select $1,$2,$3,$4,to_timestamp($5/1000.0),$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,to_timestamp($20/1000.0)`;
  const client = await db.connect();
  try {
    const started = performance.now();
    for (const values of events as unknown as unknown[][]) await client.query({ name: "bench-row", text: insert, values });
    return events.length / ((performance.now() - started) / 1000);
  } finally {
    client.release();
  }
}

async function collect(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await pipeline(stream, new PassThrough(), async (source) => {
    for await (const chunk of source) chunks.push(chunk as Buffer);
  });
  return Buffer.concat(chunks);
}
