import type { ShareClosing, ShareThroughput } from "@/lib/contract/share-report";
import type { Timeline } from "@/lib/contract/timeline";
import { stepwise } from "./coarsen";

type Known = { base: number; smallest: number };

/** The band over time, moved only when enough messages have moved it. */
export function closingOf(timeline: Timeline, { base, smallest }: Known, ends: Pick<ShareClosing, "until" | "deadline">): ShareClosing {
  const points: ShareClosing["points"] = [];
  for (const { at, success } of timeline.points) {
    if (success.atLeast === null || success.atMost === null) continue;
    const end = Date.parse(at) + timeline.bucketSeconds * 1000;
    const told = {
      at: new Date(ends.until === null ? end : Math.max(Date.parse(at), Math.min(end, Date.parse(ends.until)))).toISOString(),
      atLeast: shareOf(floorTo(smallest, (success.atLeast * base) / 100), base),
      atMost: shareOf(base - floorTo(smallest, base - (success.atMost * base) / 100), base),
    };
    const before = points.at(-1);
    if (before?.atLeast !== told.atLeast || before.atMost !== told.atMost) points.push(told);
  }
  return { points, ...ends };
}

/** What happened in each bucket, told as each sum passes another multiple of the smallest group. */
export function throughputOf({ bucketSeconds, points }: Timeline, smallest: number): ShareThroughput {
  const [relayed, delivered, deferrals] = [stepwise(smallest), stepwise(smallest), stepwise(smallest)];
  const told = points.map((point) => ({
    at: point.at,
    relayed: relayed(point.relayed),
    delivered: delivered(point.delivered),
    deferrals: deferrals(point.deferrals),
  }));
  return { bucketSeconds, points: told.filter((point) => point.relayed + point.delivered + point.deferrals > 0) };
}

function floorTo(step: number, n: number): number {
  return Math.floor((n + 1e-6) / step) * step;
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(100, Math.max(0, (100 * part) / whole));
}
