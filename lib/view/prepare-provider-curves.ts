import type { ProviderTimeline } from "@/lib/contract/provider-timeline";
import { isFilling } from "./is-filling";
import { prepareThroughput, type Throughput } from "./prepare-throughput";
import { type SpeedUnit, speedUnit } from "./throughput-unit";

export const curveSeries = ["relayed", "delivered"] as const;
export type CurveSeries = (typeof curveSeries)[number];

/** All by one measure, or each by its own fastest. */
export const curveScales = ["common", "own"] as const;
export type CurveScale = (typeof curveScales)[number];

export type ProviderCurve = {
  throughput: Throughput;
  /** Messages in each bucket in which there were any. */
  told: ({ at: string; filling: boolean } & Record<CurveSeries, number>)[];
  /** The top of its plot, per minute. */
  top: number;
  /** What its speeds are said in. */
  unit: SpeedUnit;
};

type Shown = {
  /** The rows that curves are wanted of, "" being all other providers. */
  keys: readonly string[];
  scale: CurveScale;
  /** The instant up to which events can have been told, epoch ms, while more may come; null where nothing does. */
  fillingAt: number | null;
  span: { from: number; to: number } | null;
};

/** Relayed and landed per minute of each row's provider, over the same time; none where nothing happened, or where it is not kept by provider. */
export function prepareProviderCurves(told: ProviderTimeline, { keys, scale, fillingAt, span }: Shown): ReadonlyMap<string, ProviderCurve> {
  if (!told.complete) return new Map();
  const curves = keys.flatMap((key) => {
    const timeline = timelineOf(told, key, keys);
    const throughput = prepareThroughput(timeline, fillingAt, { span });
    const some = timeline.points.filter(({ relayed, delivered }) => relayed !== 0 || delivered !== 0);
    const rows = some.map(({ at, relayed, delivered }) => ({ at, relayed, delivered, filling: isFilling(at, told.bucketSeconds, fillingAt) }));
    return throughput === null ? [] : [{ key, throughput, told: rows }];
  });
  const fastest = Math.max(0, ...curves.map(({ throughput }) => throughput.highest));
  return new Map(
    curves.map(({ key, throughput, told }) => {
      const top = scale === "common" ? fastest : throughput.highest;
      return [key, { throughput, told, top, unit: speedUnit(top) }];
    }),
  );
}

function timelineOf({ bucketSeconds, at, providers }: ProviderTimeline, key: string, keys: readonly string[]) {
  const wanted = providers.filter(({ provider }) => (key === "" ? !keys.includes(provider) : provider === key));
  const sum = (series: CurveSeries, index: number) => wanted.reduce((total, counts) => total + (counts[series][index] ?? 0), 0);
  return {
    bucketSeconds,
    points: at.map((start, index) => ({ at: start, relayed: sum("relayed", index), delivered: sum("delivered", index), deferrals: 0 })),
  };
}

/** Points of one series within a field of 100 by 100, zero at the bottom: closed buckets, and the stretch that is still filling. */
export function plotOf({ throughput: { points, from, to }, top }: ProviderCurve, series: CurveSeries): { closed: string; open: string } {
  const x = (at: number) => (to > from ? ((at - from) / (to - from)) * 100 : 50);
  const y = (perMinute: number) => (top > 0 ? 100 - (Math.max(0, perMinute) / top) * 100 : 100);
  const line = (read: (point: (typeof points)[number]) => number | null) =>
    points.flatMap((point) => {
      const value = read(point);
      return value === null ? [] : [`${round(x(point.at))},${round(y(value))}`];
    });
  return { closed: line((point) => point[series]).join(" "), open: line((point) => point[`open-${series}`]).join(" ") };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
