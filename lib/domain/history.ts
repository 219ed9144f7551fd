import { type Base, deriveBase, type OutcomeCounts } from "./success";

/** Metrics of the time counters that tell, added up to an instant, where messages stood then. */
export const historyMetrics = ["begun", "relayed", "deferrals", "deferring", "settled", "delivered", "undelivered", "failed", "complained"] as const;
export type HistoryMetric = (typeof historyMetrics)[number];

/** Time counters added up from the beginning to an instant. */
export type Sums = Record<HistoryMetric, number>;

/** What is known of the base today, and has no time of its own. */
export type KnownBase = {
  /** Declared messages to send, null if none were. */
  target: number | null;
  /** Messages in the log that have not begun: they were put there, or only complained. */
  undated: number;
};

export const noSums: Sums = { begun: 0, relayed: 0, deferrals: 0, deferring: 0, settled: 0, delivered: 0, undelivered: 0, failed: 0, complained: 0 };

export function addSums(a: Sums, b: Partial<Sums>): Sums {
  const sum = { ...a };
  for (const metric of historyMetrics) sum[metric] += b[metric] ?? 0;
  return sum;
}

/**
 * Where the messages stood at an instant of event time, from the counters up to it. What was told late counts where it belongs.
 * A delivery without a target is counted over what was seen by then, so that a stream of years does not climb from nothing.
 */
export function countsAsOf(sums: Sums, known: KnownBase): { base: Base; counts: OutcomeCounts; complained: number } {
  const delivered = Math.max(0, sums.delivered - sums.undelivered);
  const failed = Math.max(0, sums.failed);
  const left = Math.max(sums.begun, sums.relayed, delivered + failed);
  const open = left - delivered - failed;
  const deferred = Math.min(open, Math.max(0, sums.deferring - sums.settled));
  const base = deriveBase(known.target, left + known.undated);
  return {
    base,
    counts: { pending: base.value - left, relayed: open - deferred, deferred, delivered, failed },
    complained: Math.max(0, sums.complained),
  };
}
