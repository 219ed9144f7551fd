import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Timeline } from "@/lib/contract/timeline";

export const curveMeasures = ["atLeast", "atMost"] as const;
export type CurveMeasure = (typeof curveMeasures)[number];

export type Curve = {
  id: string /** Time since the delivery's first event, ms, and percent of the messages to send. */;
  points: { elapsed: number; percent: number }[];
};
/** All of each curve, or as far as all of them have come. */
export const curveSpans = ["whole", "shared"] as const;
export type CurveSpan = (typeof curveSpans)[number];

export type Curves = { curves: Curve[]; longest: number; floor: number };

type Side = { summary: DeliverySummary; timeline: Timeline };

/** What has landed, or still can, of several deliveries, each from its own start; null where none has begun. */
export function prepareCurves(sides: readonly Side[], measure: CurveMeasure, span: CurveSpan = "whole"): Curves | null {
  const whole = sides.map(({ summary, timeline }) => ({ id: summary.id, points: pointsOf(summary, timeline, measure) }));
  const ends = whole.flatMap(({ points }) => points.at(-1)?.elapsed ?? []);
  const shortest = span === "shared" ? Math.max(60_000, Math.min(...ends)) : Number.POSITIVE_INFINITY;
  const curves = whole.map(({ id, points }) => ({ id, points: points.filter(({ elapsed }) => elapsed <= shortest) }));
  const all = curves.flatMap(({ points }) => points);
  if (all.length === 0) return null;
  const least = Math.min(...all.map(({ percent }) => percent));
  return { curves, longest: Math.max(60_000, ...all.map(({ elapsed }) => elapsed)), floor: floorOf(least) };
}

/** Known at the end of each bucket, but no later than the last event. */
function pointsOf({ startedAt, lastEventAt, success }: DeliverySummary, timeline: Timeline, measure: CurveMeasure): Curve["points"] {
  if (startedAt === null) return [];
  const start = Date.parse(startedAt);
  const last = lastEventAt === null ? start : Date.parse(lastEventAt) - start;
  const points = timeline.points.flatMap(({ at, success: then }) => {
    const percent = then[measure];
    const elapsed = Math.min(last, Date.parse(at) + timeline.bucketSeconds * 1000 - start);
    return percent === null ? [] : [{ elapsed: Math.max(0, elapsed), percent }];
  });
  const now = success[measure];
  const first = points.length === 0 ? [] : [{ elapsed: 0, percent: measure === "atLeast" ? 0 : 100 }];
  return [...first, ...points, ...(now === null ? [] : [{ elapsed: last, percent: now }])];
}

/** Where all values crowd near 100 %, the axis starts higher. */
function floorOf(least: number): number {
  return [99, 98, 95, 90, 80, 60].find((floor) => least >= floor + (100 - floor) / 8) ?? 0;
}

/** What was known of a curve at a time since its start; null after its end, where nothing is known yet. */
export function percentAt({ points }: Curve, elapsed: number): number | null {
  const end = points.at(-1);
  if (end === undefined || elapsed > end.elapsed) return null;
  return points.findLast((point) => point.elapsed <= elapsed)?.percent ?? null;
}
