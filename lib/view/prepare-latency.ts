import type { Latency } from "@/lib/contract/latency";
import { isFilling } from "./is-filling";

type Figure = "medianMs" | "p95Ms";

/** Of one bucket, at its start. `open-…` repeats the stretch up to a bucket that is still filling. */
export type LatencyPoint = { at: number; count: number; filling: boolean } & Record<Figure | `open-${Figure}`, number | null>;

const roundMs = [100, 1_000, 10_000, 60_000, 600_000, 3_600_000, 21_600_000, 86_400_000, 345_600_000];

/** Queue times over time, on round steps that hold them all. Where nothing landed there is no queue time, and a gap. */
export function prepareLatency(latency: Latency, span: { from: number; to: number } | null, fillingAt: number | null) {
  const bucketMs = latency.bucketSeconds * 1000;
  const told: Told[] = [];
  for (const { at, ...figures } of latency.points) {
    const start = Date.parse(at);
    const before = told.at(-1);
    if (before && start - before.at > bucketMs * 3) told.push({ at: before.at + bucketMs, count: 0, medianMs: null, p95Ms: null });
    told.push({ at: start, ...figures });
  }
  const filling = told.map(({ at }) => isFilling(at, latency.bucketSeconds, fillingAt));
  const points = told.map((point, index) => drawn(point, filling[index] === true, filling[index + 1] === true));
  const values = told.flatMap(({ medianMs, p95Ms }) => [medianMs, p95Ms]).filter((ms): ms is number => ms !== null && ms > 0);
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

type Told = { at: number; count: number } & Record<Figure, number | null>;

function drawn({ at, count, medianMs, p95Ms }: Told, filling: boolean, nextFilling: boolean): LatencyPoint {
  const open = filling || nextFilling;
  return {
    at,
    count,
    filling,
    medianMs: filling ? null : medianMs,
    p95Ms: filling ? null : p95Ms,
    "open-medianMs": open ? medianMs : null,
    "open-p95Ms": open ? p95Ms : null,
  };
}
