import { plainArray } from "@/db/array-literal";
import { eventIdArray } from "@/db/binary-array";
import type { Connection } from "@/db/client";

/** Forgets unmatched events that have found their message, and puts off the others by a fifth of the time they have waited: from a quarter of a second up to an hour. */
export async function settleUnmatched(
  tx: Connection,
  { matched, waiting }: { matched: readonly { feedId: number; id: string }[]; waiting: readonly { feedId: number; id: string }[] },
): Promise<void> {
  const keys = (rows: readonly { feedId: number; id: string }[]) => [plainArray(rows, (r) => r.feedId), eventIdArray(rows, (r) => r.id)];
  if (matched.length > 0) {
    await tx.query(
      "delete from unmatched_events u using unnest($1::integer[], $2::bigint[]) as t(feed_id, id) where u.feed_id = t.feed_id and u.id = t.id",
      keys(matched),
    );
  }
  if (waiting.length > 0) {
    await tx.query(
      `update unmatched_events u set tries = tries + 1, next_try_at = now() + least(interval '1 hour', greatest(interval '250 ms', (now() - received_at) / 5))
       from unnest($1::integer[], $2::bigint[]) as t(feed_id, id) where u.feed_id = t.feed_id and u.id = t.id`,
      keys(waiting),
    );
  }
}
