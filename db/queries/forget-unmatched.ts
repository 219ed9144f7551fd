import type { Connection } from "@/db/client";

/** Forgets unmatched events received before an instant (epoch ms), at most `limit`; returns how many. */
export async function forgetUnmatched(db: Connection, { before, limit }: { before: number; limit: number }): Promise<number> {
  const { rowCount } = await db.query(
    `delete from unmatched_events where (feed_id, id) in (
       select feed_id, id from unmatched_events where received_at < to_timestamp($1 / 1000.0) limit $2)`,
    [before, limit],
  );
  return rowCount ?? 0;
}
