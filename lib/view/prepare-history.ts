import type { History } from "@/lib/contract/history";
import type { FailureReasons } from "@/lib/contract/reasons";
import { addSums, type HistoryMetric, historyMetrics, noSums, type Sums } from "@/lib/domain/history";

/** A delivery's life, ready to be shown as of any instant without adding up anything twice. */
export type PreparedHistory = {
  bucketMs: number;
  /** Start of the first bucket and end of the last, epoch ms. */
  from: number;
  to: number;
  /** Start of each bucket in which something happened. */
  starts: number[];
  steps: Sums[];
  /** Sums up to the end of each bucket. */
  sums: Sums[];
  failures: { code: number; name: string; failedBy: FailureReasons["rows"][number]["failedBy"]; starts: number[]; sums: number[] }[];
};

/** Null while nothing has happened. */
export function prepareHistory(history: History): PreparedHistory | null {
  if (history.from === null || history.to === null) return null;
  const from = Date.parse(history.from);
  const bucketMs = history.bucketSeconds * 1000;
  const starts = history.buckets.map((bucket) => from + bucket * bucketMs);
  const steps = starts.map((_, index) => stepAt(history.metrics, index));
  let sum = noSums;
  const sums = steps.map((step) => {
    sum = addSums(sum, step);
    return sum;
  });
  const failures = history.failures.map(({ code, name, failedBy, at, n }) => {
    let total = 0;
    const summed = n.map((count) => {
      total += count;
      return total;
    });
    return { code, name, failedBy, starts: at.map((index) => starts[index] ?? from), sums: summed };
  });
  return { bucketMs, from, to: Date.parse(history.to), starts, steps, sums, failures };
}

/** The last instant not after `at` that the history can tell of, within the delivery's life. */
export function snapInstant({ from, to, bucketMs }: Pick<PreparedHistory, "from" | "to" | "bucketMs">, at: number): number {
  const bucket = Math.floor((Math.min(to, Math.max(from, at)) - from) / bucketMs);
  return from + bucket * bucketMs;
}

/** Counters up to an instant: of the buckets that had ended by then. */
export function sumsAt({ starts, sums, bucketMs }: PreparedHistory, at: number): Sums {
  return sums[endedBy(starts, bucketMs, at) - 1] ?? noSums;
}

/** The last event up to an instant, to the bucket it was in; null before any. */
export function lastEventBy({ starts, bucketMs }: PreparedHistory, at: number): number | null {
  return starts[endedBy(starts, bucketMs, at) - 1] ?? null;
}

/** Failures by cause and reason up to an instant, most first. */
export function reasonsAt({ failures, bucketMs }: PreparedHistory, at: number): FailureReasons {
  const rows = failures.map(({ starts, sums, ...reason }) => ({ ...reason, count: sums[endedBy(starts, bucketMs, at) - 1] ?? 0 }));
  return { rows: rows.filter((row) => row.count > 0).sort((a, b) => b.count - a.count || a.code - b.code) };
}

/** How many of the buckets, in order of time, had ended by an instant. */
function endedBy(starts: readonly number[], bucketMs: number, at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) + bucketMs <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function stepAt(metrics: Record<HistoryMetric, number[]>, index: number): Sums {
  const step = { ...noSums };
  for (const metric of historyMetrics) step[metric] = metrics[metric][index] ?? 0;
  return step;
}

/** Whether the history tells of exactly this instant: it lies between two buckets, or outside of all that happened. */
export function isOnStep({ from, to, bucketMs }: Pick<PreparedHistory, "from" | "to" | "bucketMs">, at: number): boolean {
  return at <= from || at >= to || (at - from) % bucketMs === 0;
}
