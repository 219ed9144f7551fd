import type { ShareClosing, ShareThroughput } from "@/lib/contract/share-report";
import { valueTicks } from "./value-ticks";

/** A point of a chart, both axes from 0 to 1; y counts from the top. */
export type PlotPoint = readonly [x: number, y: number];

export type ClosingPlot = {
  from: number;
  to: number;
  /** Where the axis starts, percent. */
  floor: number;
  atLeast: PlotPoint[];
  atMost: PlotPoint[];
  now: number | null;
  deadline: number | null;
};

/** The band over time: held from each told point to the next. Null before there are two ends to draw between. */
export function prepareShareClosing({ points, until, deadline }: ShareClosing): ClosingPlot | null {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const from = Date.parse(first.at);
  const known = Math.max(Date.parse(last.at), until === null ? 0 : Date.parse(until), from + 60_000);
  const ends = deadline === null ? null : Date.parse(deadline);
  const showsDeadline = until !== null && ends !== null && ends > known && (known - from) / (ends - from) >= 0.2;
  const to = showsDeadline ? ends : known;
  const lowest = Math.min(...points.map(({ atLeast }) => atLeast));
  const floor = lowest >= 60 ? Math.floor(lowest / 10) * 10 : 0;
  const x = (at: number) => (at - from) / (to - from);
  const held = (value: (point: ShareClosing["points"][number]) => number): PlotPoint[] => {
    const y = (percent: number) => (100 - percent) / (100 - floor);
    const line = points.flatMap((point, index): PlotPoint[] => {
      const before = points[index - 1];
      const here: PlotPoint = [x(Date.parse(point.at)), y(value(point))];
      return before ? [[here[0], y(value(before))], here] : [here];
    });
    return [...line, [x(known), y(value(last))]];
  };
  return {
    from,
    to,
    floor,
    atLeast: held(({ atLeast }) => atLeast),
    atMost: held(({ atMost }) => atMost),
    now: until === null ? null : x(known),
    deadline: showsDeadline ? 1 : null,
  };
}

export const shareSeries = ["relayed", "delivered", "deferrals"] as const;
export type ShareSeries = (typeof shareSeries)[number];

export type ThroughputPlot = {
  from: number;
  to: number;
  ticks: { y: number; value: number }[];
  lines: Record<ShareSeries, PlotPoint[]>;
};

/** Messages per minute, each bucket at its middle, and nought between buckets that are far apart. */
export function prepareShareThroughput({ bucketSeconds, points }: ShareThroughput): ThroughputPlot | null {
  const bucketMs = bucketSeconds * 1000;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const from = Date.parse(first.at) - bucketMs / 2;
  const to = Date.parse(last.at) + bucketMs * 1.5;
  const buckets = withQuiet(points, bucketMs);
  const perMinute = (n: number) => (n * 60) / bucketSeconds;
  const highest = Math.max(...points.flatMap((point) => shareSeries.map((series) => perMinute(point[series]))));
  const values = valueTicks(0, highest, { whole: Number.isInteger(60 / bucketSeconds) });
  const top = values.at(-1) ?? 1;
  const line = (series: ShareSeries): PlotPoint[] =>
    buckets.map((bucket) => [(bucket.at + bucketMs / 2 - from) / (to - from), 1 - perMinute(bucket[series]) / top]);
  return {
    from,
    to,
    ticks: values.map((value) => ({ value, y: 1 - value / top })),
    lines: { relayed: line("relayed"), delivered: line("delivered"), deferrals: line("deferrals") },
  };
}

type Bucket = { at: number } & Record<ShareSeries, number>;

function withQuiet(points: ShareThroughput["points"], bucketMs: number): Bucket[] {
  const filled: Bucket[] = [];
  const quiet = (at: number): Bucket => ({ at, relayed: 0, delivered: 0, deferrals: 0 });
  for (const point of points) {
    const at = Date.parse(point.at);
    const before = filled.at(-1)?.at ?? at - 2 * bucketMs;
    if (at - before > bucketMs) filled.push(quiet(before + bucketMs));
    if (at - before > 2 * bucketMs) filled.push(quiet(at - bucketMs));
    filled.push({ ...point, at });
  }
  const end = filled.at(-1)?.at ?? 0;
  return [...filled, quiet(end + bucketMs)];
}
