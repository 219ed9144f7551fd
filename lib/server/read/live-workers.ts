import type { WorkerRow } from "@/db/queries/read-workers";

/** A worker says every few seconds that it lives. */
const liveMs = 30_000;

/** Workers heard of lately. `now` in epoch ms. */
export function countLiveWorkers(workers: readonly WorkerRow[], now: number): number {
  return workers.filter((worker) => now - worker.seenAt < liveMs).length;
}
