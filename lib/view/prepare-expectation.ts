import type { DeliverySummary } from "@/lib/contract/delivery";

/** Where the number is likely to end: the two ends of what to expect, percent of the base. */
export type Expectation = { low: number; high: number; decidedPercent: number };

const fewestDecided = 200;
const leastShareDecided = 0.2;

/**
 * Messages not heard of yet are taken to go as those decided so far; those being retried, which are not like them, are taken all to
 * fail for the low end and all to land for the high one. Null while too little is decided to go by, and once all is.
 */
export function prepareExpectation({
  counts,
  provisional,
  messagesToSend,
}: Pick<DeliverySummary, "counts" | "provisional" | "messagesToSend">): Expectation | null {
  const decided = counts.delivered + counts.failed;
  const base = messagesToSend.value;
  if (!provisional || !messagesToSend.declared || decided < fewestDecided || decided < base * leastShareDecided) return null;
  const share = counts.delivered / decided;
  const likely = counts.delivered + (counts.relayed + counts.pending) * share;
  return { low: (100 * likely) / base, high: (100 * (likely + counts.deferred)) / base, decidedPercent: 100 * share };
}
