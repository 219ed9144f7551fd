import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { to as copyTo } from "pg-copy-streams";
import type { Database } from "@/db/client";
import type { BulkLoaded } from "@/scripts/bench/bulk/bulk-load";
import type { Section } from "@/scripts/bench/context";
import { download } from "@/scripts/bench/get";
import { atLeast, atMost, count, factor, mebibytes, told } from "@/scripts/bench/row";

const wanted = 1_000_000;
const rounds = 3;
const roomBytes = 64 * 2 ** 20;

/** A delivery's log as CSV over HTTP, beside COPY of the same rows' columns as they stand in the table; in turn, the faster of each. */
export const measureExport: Section = async (bench) => {
  const delivery = ofSize(await bench.workspace.loadWhole());
  bench.say(`export of ${count(delivery.size)} rows, and COPY of them`);
  const before = bench.memory.samples.at(-1) ?? 0;
  const copied: number[] = [];
  const exported: number[] = [];
  let [held, bytes] = [0, 0];
  for (let i = 0; i < rounds; i++) {
    copied.push(await copySeconds(bench.db, delivery.id));
    const mark = bench.memory.samples.length;
    const started = performance.now();
    const got = await download(`${bench.url}/api/deliveries/${delivery.id}/log.csv`);
    exported.push((performance.now() - started) / 1000);
    if (got.lines !== delivery.size + 1) throw new Error(`The export has ${got.lines} lines, and the delivery ${delivery.size} messages.`);
    held = Math.max(held, ...bench.memory.samples.slice(mark));
    bytes = got.bytes;
  }
  const [copy, csv] = [Math.min(...copied), Math.min(...exported)];
  return [
    told(`CSV export of ${count(delivery.size)} rows (${mebibytes(bytes)}), rows`, `${count(delivery.size / csv)}/s`),
    atLeast("… of COPY TO STDOUT of the same rows", copy / csv, 0.5, factor),
    atMost("… memory of web and worker above that before it", Math.max(0, held - before), roomBytes, mebibytes),
  ];
};

/** The smallest that has a million rows, else the largest. */
function ofSize(loaded: readonly BulkLoaded[]): BulkLoaded {
  const bySize = loaded.toSorted((a, b) => a.size - b.size);
  const found = bySize.find(({ size }) => size >= wanted) ?? bySize.at(-1);
  if (!found) throw new Error("There is nothing to export.");
  return found;
}

async function copySeconds(db: Database, deliveryId: number): Promise<number> {
  const client = await db.connect();
  try {
    const started = performance.now();
    const rows = `select recipient, outcome, attempt_events, max_attempt, relayed_at, delivered_at, last_event_at, terminal_reason_code, terminal_type,
      deferral_reason_code, deferral_type, complained_at, message_id from delivery_log where delivery_id = ${deliveryId}`;
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    await pipeline(client.query(copyTo(`copy (${rows}) to stdout (format csv, header)`)), nowhere);
    return (performance.now() - started) / 1000;
  } finally {
    client.release();
  }
}
