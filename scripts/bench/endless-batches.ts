import { setTimeout as sleep } from "node:timers/promises";
import { type BenchBatch, makeBatches } from "@/lib/adapters/sparkpost/testing/make-batches";
import type { Bench } from "./context";
import { postBatches, untilDrained } from "./post-batches";
import { proveExact } from "./prove-exact";

const clients = 8;

/** Batches of ever new messages of one delivery, made from a few by renaming the recipients, which takes little of the machine. */
function* endlessBatches(deliveryKey: string, startSeconds: number): Generator<BenchBatch> {
  const { batches } = makeBatches(deliveryKey, 20_000, startSeconds);
  const bodies = batches.map((batch) => ({ ...batch, text: batch.body.toString() }));
  for (let round = 0; ; round++) {
    for (const { key, text, items } of bodies) {
      yield { key: `${deliveryKey}-${key}-${round}`, body: Buffer.from(text.replaceAll('"person.', `"person.${round}.`)), items };
    }
  }
}

export type Load = { events: number; perSecond: number; refused: number };

/** Runs work while events come in: as fast as they are taken, or at a pace. Then lets the inbox run empty, and recounts. */
export async function underIngest(bench: Bench, deliveryKey: string, eventsPerSecond: number | null, work: () => Promise<void>): Promise<Load> {
  const stop = new AbortController();
  const batches = endlessBatches(deliveryKey, bench.startSeconds);
  const posting = eventsPerSecond === null ? postBatches(bench, batches, clients, stop.signal) : postPaced(bench, batches, eventsPerSecond, stop.signal);
  try {
    await Promise.race([work(), posting.then(() => Promise.reject(new Error("The ingest ended before it should.")))]);
  } finally {
    stop.abort();
  }
  const { events, seconds, refused } = await posting;
  await untilDrained(bench.db);
  const { rows } = await bench.db.query<{ id: number }>("select id from deliveries where key = $1", [deliveryKey]);
  await proveExact(
    bench.db,
    rows.map(({ id }) => id),
    events,
  );
  return { events, perSecond: events / seconds, refused };
}

async function postPaced(bench: Bench, batches: Generator<BenchBatch>, eventsPerSecond: number, until: AbortSignal) {
  const started = performance.now();
  const sum = { events: 0, refused: 0 };
  while (!until.aborted) {
    const { value } = batches.next();
    const { events, refused } = await postBatches(bench, [value], 1);
    sum.events += events;
    sum.refused += refused;
    await sleep(Math.max(0, (sum.events / eventsPerSecond) * 1000 - (performance.now() - started)));
  }
  return { ...sum, seconds: (performance.now() - started) / 1000 };
}
