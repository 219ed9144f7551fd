import type { Timeline, TimelinePoint } from "@/lib/contract/timeline";
import { countsAsOf, type KnownBase, noSums } from "@/lib/domain/history";
import type { Mode } from "@/lib/domain/mode";
import { deriveSuccess } from "@/lib/domain/success";
import type { PreparedHistory } from "./prepare-history";

/** From `from` on, epoch ms, the timeline as it was at an instant, in the buckets given: nothing of what came after it, and the last bucket only as far as it had come. */
export function foldTimeline(
  history: PreparedHistory,
  known: KnownBase,
  mode: Mode,
  bucketSeconds: number,
  at: number,
  from = Number.NEGATIVE_INFINITY,
): Timeline {
  const bucketMs = bucketSeconds * 1000;
  const points: TimelinePoint[] = [];
  for (const [index, start] of history.starts.entries()) {
    if (start + history.bucketMs > at) break;
    if (start < from) continue;
    const step = history.steps[index] ?? noSums;
    const bucketAt = new Date(Math.floor(start / bucketMs) * bucketMs).toISOString();
    const success = deriveSuccess(mode, countsAsOf(history.sums[index] ?? noSums, known).counts);
    const last = points.at(-1);
    const before = last?.at === bucketAt ? last : null;
    if (before) points.pop();
    points.push({
      at: bucketAt,
      relayed: step.relayed + (before?.relayed ?? 0),
      delivered: step.delivered + (before?.delivered ?? 0),
      deferrals: step.deferrals + (before?.deferrals ?? 0),
      failed: step.failed + (before?.failed ?? 0),
      success,
    });
  }
  return { bucketSeconds, from: points[0]?.at ?? null, to: points.length === 0 ? null : new Date(at).toISOString(), points };
}
