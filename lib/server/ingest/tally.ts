import type { FeedCount } from "@/db/queries/add-feed-counts";
import type { RepeatedBatch } from "@/db/queries/claim-batches";
import type { FinishedBatch } from "@/db/queries/finish-batches";
import type { UnmatchedRow } from "@/db/queries/insert-unmatched";
import type { ReadBatch } from "./read-batch";

/** What became of each batch, item by item, and what that adds to its feed. */
export function tally(
  batches: readonly ReadBatch[],
  accepted: ReadonlyMap<number | null, number>,
  newlyUnmatched: ReadonlyMap<number, number>,
  unmatched: readonly UnmatchedRow[],
  refused: ReadonlyMap<number, number>,
  again: readonly RepeatedBatch[],
) {
  const setAside = countBy(unmatched);
  const taken: FinishedBatch[] = batches.map((batch) => {
    const fresh = accepted.get(batch.id) ?? 0;
    const kept = newlyUnmatched.get(batch.id) ?? 0;
    const named = batch.events.length - (setAside.get(batch.id) ?? 0) - (refused.get(batch.id) ?? 0);
    const repeatedUnmatched = (setAside.get(batch.id) ?? 0) - kept;
    return {
      id: batch.id,
      accepted: fresh,
      repeated: named - fresh + repeatedUnmatched,
      unmatched: kept,
      rejected: batch.rejected.length,
      ignored: batch.ignored,
    };
  });
  const known = again.map(({ id, known: repeated, ignored }) => ({ id, accepted: 0, repeated, unmatched: 0, rejected: 0, ignored }));
  const finished = [...taken, ...known];
  const feedOf = new Map([...batches.map((batch) => [batch.id, batch.feed.feedId] as const), ...again.map(({ id, feedId }) => [id, feedId] as const)]);
  const feedCounts = finished.flatMap((batch) => countsOf(batch, feedOf.get(batch.id) ?? 0));
  return { finished, feedCounts, feedTimes: latestEventOfEachFeed(batches) };
}

function countsOf(batch: FinishedBatch, feedId: number): FeedCount[] {
  return [
    { feedId, metric: "batches", n: 1 },
    { feedId, metric: "accepted", n: batch.accepted },
    { feedId, metric: "repeated", n: batch.repeated },
    { feedId, metric: "rejected", n: batch.rejected },
    ...Object.entries(batch.ignored).map(([reason, n]) => ({ feedId, metric: `ignored-${reason}`, n })),
  ];
}

function countBy(rows: readonly { batchId: number }[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { batchId } of rows) counts.set(batchId, (counts.get(batchId) ?? 0) + 1);
  return counts;
}

function latestEventOfEachFeed(batches: readonly ReadBatch[]): { feedId: number; lastEventAt: number }[] {
  const latest = new Map<number, number>();
  for (const { feed, events } of batches) {
    let at = latest.get(feed.feedId) ?? Number.NEGATIVE_INFINITY;
    for (const { adapted } of events) at = Math.max(at, adapted.event.at);
    if (at > Number.NEGATIVE_INFINITY) latest.set(feed.feedId, at);
  }
  return [...latest].map(([feedId, lastEventAt]) => ({ feedId, lastEventAt })).sort((a, b) => a.feedId - b.feedId);
}
