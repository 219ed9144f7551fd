import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Timeline } from "@/lib/contract/timeline";

export const closingRanges = ["so-far", "to-deadline"] as const;
export type ClosingRange = (typeof closingRanges)[number];

export type ClosingPoint = { at: number; atLeast: number; atMost: number; band: [number, number] };

export type Closing = {
  points: ClosingPoint[];
  from: number;
  to: number;
  /** Lowest value of the axis, percent: above 0 where all values crowd near 100 %, and then the chart says so. */
  floor: number;
  now: number | null;
  /** `now` is an instant gone back to. */
  past: boolean;
  /** Where validity ends, if that is in view. */
  deadline: number | null;
};

type Input = {
  timeline: Timeline;
  summary: Pick<DeliverySummary, "finalAt" | "provisional"> & { messagesToSend?: Pick<DeliverySummary["messagesToSend"], "declared"> };
  now: number | null;
  range: ClosingRange;
  /** The instant gone back to, and where the axis ends meanwhile, so that it stands still. */
  past?: { at: number; end: number } | null;
};

/** The band over time. Between two buckets with events nothing moved, so the value is held, never sloped; null without any. */
export function prepareClosing({ timeline, summary, now, range, past = null }: Input): Closing | null {
  const until = past?.at ?? (summary.provisional ? now : null);
  const points = holdBetween(timeline, until, summary.messagesToSend?.declared ?? true);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const knownUntil = until === null ? last.at : Math.max(until, last.at);
  if (knownUntil > last.at) points.push({ ...last, at: knownUntil });
  const deadline = summary.finalAt === null ? null : Date.parse(summary.finalAt);
  const end = Math.max(knownUntil, past?.end ?? 0, first.at + 60_000);
  const to = range === "to-deadline" && deadline !== null ? Math.max(deadline, end) : end;
  return {
    points,
    from: first.at,
    to,
    floor: axisFloor(points),
    now: until === null ? null : knownUntil,
    past: past !== null,
    deadline: deadline !== null && deadline <= to ? deadline : null,
  };
}

/** The deadline is worth showing from the start once a fair part of the way to it is behind, and while there is anything left to wait for. */
export function openingRange({ startedAt, finalAt, provisional }: Pick<DeliverySummary, "startedAt" | "finalAt" | "provisional">, now: number): ClosingRange {
  if (startedAt === null || finalAt === null || !provisional) return "so-far";
  const span = Date.parse(finalAt) - Date.parse(startedAt);
  return span > 0 && (now - Date.parse(startedAt)) / span >= 0.2 ? "to-deadline" : "so-far";
}

/** A bucket's value is what was known at its end, or now if it is still filling. Over a declared target it starts from nothing and everything. */
function holdBetween({ points, bucketSeconds }: Timeline, now: number | null, fromNothing: boolean): ClosingPoint[] {
  const held: ClosingPoint[] = [];
  for (const { at, success } of points) {
    if (success.atLeast === null || success.atMost === null) continue;
    const start = Date.parse(at);
    const before = held.at(-1);
    if (!before) held.push(fromNothing ? closingPoint(start, 0, 100) : closingPoint(start, success.atLeast, success.atMost));
    else if (before.at < start) held.push({ ...before, at: start });
    const end = start + bucketSeconds * 1000;
    held.push(closingPoint(now === null ? end : Math.max(start, Math.min(end, now)), success.atLeast, success.atMost));
  }
  return held;
}

function closingPoint(at: number, atLeast: number, atMost: number): ClosingPoint {
  return { at, atLeast, atMost, band: [atLeast, atMost] };
}

function axisFloor(points: ClosingPoint[]): number {
  const lowest = Math.min(...points.map((point) => point.atLeast));
  // Never from 100 to 100.
  return lowest >= 60 ? Math.min(90, Math.floor(lowest / 10) * 10) : 0;
}
