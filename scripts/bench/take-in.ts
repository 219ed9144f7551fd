import type { BenchBatch } from "@/lib/adapters/sparkpost/testing/make-batches";
import type { Bench } from "./context";
import { postBatches, untilDrained } from "./post-batches";

export type TakenIn = { perSecond: number; acceptedPerSecond: number; refused: number };

/** Events per second from the first post to the last one's committed counters; and of the posts alone. */
export async function takeIn(bench: Bench, batches: readonly BenchBatch[], clients: number): Promise<TakenIn> {
  const started = performance.now();
  const { events, seconds, refused } = await postBatches(bench, batches, clients);
  await untilDrained(bench.db);
  return { perSecond: events / ((performance.now() - started) / 1000), acceptedPerSecond: events / seconds, refused };
}
