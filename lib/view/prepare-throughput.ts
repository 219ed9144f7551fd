import type { Timeline, TimelinePoint } from "@/lib/contract/timeline";
import { isFilling } from "./is-filling";
import { type SpeedUnit, speedUnit } from "./throughput-unit";

const metrics = ["relayed", "delivered", "deferrals"] as const;
export type ThroughputMetric = (typeof metrics)[number];

/** Rates per minute of one bucket, at its start. `open-…` repeats the stretch up to a bucket that is still filling. */
export type ThroughputPoint = { at: number; filling: boolean } & Record<ThroughputMetric, number | null> & Record<`open-${ThroughputMetric}`, number | null>;

export type Throughput = {
  points: ThroughputPoint[];
  from: number;
  to: number;
  bucketSeconds: number;
  highest: number;
  lowest: number;
  /** What its speeds are said in. */
  unit: SpeedUnit;
  /** The instant gone back to, null for now. */
  at: number | null;
  /** Messages of each in all the buckets. */
  totals: Record<ThroughputMetric, number>;
  /** The fastest bucket of each, null if there was nothing. */
  peaks: Record<ThroughputMetric, { at: number; perMinute: number } | null>;
};

/** What of a timeline is drawn. */
type Told = Pick<Timeline, "bucketSeconds"> & { points: readonly ToldPoint[] };
type ToldPoint = Pick<TimelinePoint, "at" | ThroughputMetric>;

type Shown = {
  /** The window shown, epoch ms; null for as far as events go. */
  span?: { from: number; to: number } | null;
  /** The instant gone back to. */
  at?: number | null;
};

/** Relayed, landed and deferred per minute. A bucket without events is a measured zero; the one still filling is set apart. */
export function prepareThroughput(timeline: Told, now: number | null, { span = null, at = null }: Shown = {}): Throughput | null {
  if (timeline.points.length === 0) return null;
  const bucketMs = timeline.bucketSeconds * 1000;
  const closed = withQuiet(timeline.points, bucketMs, now).map((bucket) => ratesOf(bucket, timeline.bucketSeconds, now));
  const points = closed.map((point, index) => markOpen(point, closed[index + 1]));
  const values = closed.flatMap((point) => metrics.map((metric) => point[metric]));
  const highest = Math.max(...values);
  const totalOf = (metric: ThroughputMetric) => timeline.points.reduce((sum, point) => sum + point[metric], 0);
  return {
    points,
    from: span?.from ?? closed[0]?.at ?? 0,
    to: span?.to ?? closed.at(-1)?.at ?? 0,
    bucketSeconds: timeline.bucketSeconds,
    highest,
    lowest: Math.min(...values),
    unit: speedUnit(highest),
    at,
    totals: { relayed: totalOf("relayed"), delivered: totalOf("delivered"), deferrals: totalOf("deferrals") },
    peaks: { relayed: peakOf(closed, "relayed"), delivered: peakOf(closed, "delivered"), deferrals: peakOf(closed, "deferrals") },
  };
}

type Bucket = { at: number } & Record<ThroughputMetric, number>;
type Rates = Bucket & { filling: boolean };

/** Puts a zero at both ends of each stretch without buckets, which is all a line needs to be flat there; before the first and after the last too. */
function withQuiet(points: readonly ToldPoint[], bucketMs: number, now: number | null): Bucket[] {
  const filled: Bucket[] = points.slice(0, 1).map((first) => quiet(Date.parse(first.at) - bucketMs));
  for (const point of points) {
    const at = Date.parse(point.at);
    const before = filled.at(-1);
    if (before && at - before.at > bucketMs) {
      filled.push(quiet(before.at + bucketMs));
      if (at - before.at > 2 * bucketMs) filled.push(quiet(at - bucketMs));
    }
    filled.push({ at, relayed: point.relayed, delivered: point.delivered, deferrals: point.deferrals });
  }
  const end = filled.at(-1)?.at ?? 0;
  const latest = now === null ? end + bucketMs : end + (Math.floor((now - end) / bucketMs) - 1) * bucketMs;
  if (latest > end) filled.push(quiet(end + bucketMs));
  if (latest > end + bucketMs) filled.push(quiet(latest));
  return filled;
}

function quiet(at: number): Bucket {
  return { at, relayed: 0, delivered: 0, deferrals: 0 };
}

function ratesOf(bucket: Bucket, bucketSeconds: number, now: number | null): Rates {
  const minutes = bucketSeconds / 60;
  return {
    at: bucket.at,
    relayed: bucket.relayed / minutes,
    delivered: bucket.delivered / minutes,
    deferrals: bucket.deferrals / minutes,
    filling: isFilling(bucket.at, bucketSeconds, now),
  };
}

function markOpen(point: Rates, next: Rates | undefined): ThroughputPoint {
  const open = point.filling || next?.filling === true;
  const { relayed, delivered, deferrals } = point;
  return {
    at: point.at,
    filling: point.filling,
    relayed: point.filling ? null : relayed,
    delivered: point.filling ? null : delivered,
    deferrals: point.filling ? null : deferrals,
    "open-relayed": open ? relayed : null,
    "open-delivered": open ? delivered : null,
    "open-deferrals": open ? deferrals : null,
  };
}

function peakOf(points: Rates[], metric: ThroughputMetric): { at: number; perMinute: number } | null {
  const peak = points.reduce<Rates | null>((best, point) => (best === null || point[metric] > best[metric] ? point : best), null);
  return peak && peak[metric] > 0 ? { at: peak.at, perMinute: peak[metric] } : null;
}
