import type { Latency } from "@/lib/contract/latency";

export type LatencyPoint = { at: number; count: number; medianMs: number | null; p95Ms: number | null };

const roundMs = [100, 1_000, 10_000, 60_000, 600_000, 3_600_000, 21_600_000, 86_400_000, 345_600_000];

/** Queue times over time, on round steps that hold them all. Where nothing landed there is no queue time, and a gap. */
export function prepareLatency(latency: Latency, span: { from: number; to: number } | null) {
  const bucketMs = latency.bucketSeconds * 1000;
  const points: LatencyPoint[] = [];
  for (const { at, ...figures } of latency.points) {
    const start = Date.parse(at);
    const before = points.at(-1);
    if (before && start - before.at > bucketMs * 3) points.push({ at: before.at + bucketMs, count: 0, medianMs: null, p95Ms: null });
    points.push({ at: start, ...figures });
  }
  const values = points.flatMap(({ medianMs, p95Ms }) => [medianMs, p95Ms]).filter((ms): ms is number => ms !== null && ms > 0);
  const first = roundMs.findLastIndex((ms) => ms <= Math.min(...values));
  const last = roundMs.findIndex((ms) => ms >= Math.max(...values));
  const from = span?.from ?? points[0]?.at ?? 0;
  return {
    points,
    from,
    to: Math.max(span?.to ?? (points.at(-1)?.at ?? 0) + bucketMs, from + bucketMs),
    ticks: roundMs.slice(Math.max(0, first), last < 0 ? roundMs.length : Math.max(last, first + 1) + 1),
  };
}
