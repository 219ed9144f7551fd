import { plainArray, textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";

export type FeedCount = { feedId: number; metric: string; n: number };

/** Adds to the feeds' counters, in key order. Last in its transaction: writers of one feed wait here for one another. */
export async function addFeedCounts(tx: Connection, counts: readonly FeedCount[]): Promise<void> {
  const moved = counts.filter((count) => count.n !== 0);
  if (moved.length === 0) return;
  await tx.query(
    `insert into feed_counters as c (feed_id, metric, n)
     select feed_id, metric, sum(n) from unnest($1::integer[], $2::text[], $3::bigint[]) as t(feed_id, metric, n)
     group by feed_id, metric order by feed_id, metric
     on conflict (feed_id, metric) do update set n = c.n + excluded.n`,
    [plainArray(moved, (c) => c.feedId), textArray(moved, (c) => c.metric), plainArray(moved, (c) => c.n)],
  );
}
