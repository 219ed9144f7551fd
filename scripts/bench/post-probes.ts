import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { BenchBatch } from "@/lib/adapters/sparkpost/testing/make-batches";
import { type Arrivals, nowMs } from "./arrivals";
import { type FeedTarget, postBatch } from "./post-batches";

export type Probes = {
  batches: readonly BenchBatch[] /** The number that stands before the first. */;
  before: number;
  leastPauseMs: number;
  mostPauseMs: number;
};

/**
 * Posts one event after another, whether or not the last was seen. Resolves when all are posted with what will be known when all are
 * seen: milliseconds from 200 to the number, by observer.
 */
export async function postProbes(target: FeedTarget, { batches, before, leastPauseMs, mostPauseMs }: Probes, observers: readonly Arrivals[]) {
  const agent = new Agent({ keepAlive: true });
  const seen: Promise<number>[][] = observers.map(() => []);
  for (const [i, batch] of batches.entries()) {
    await sleep(leastPauseMs + Math.random() * (mostPauseMs - leastPauseMs));
    while ((await postBatch(target, batch, agent)) === 503) await sleep(250);
    const answered = nowMs();
    for (const [o, observer] of observers.entries()) seen[o]?.push(observer.reached(before + i + 1).then((at) => Math.max(0, at - answered)));
  }
  agent.destroy();
  return { delays: Promise.all(seen.map((one) => Promise.all(one))) };
}
