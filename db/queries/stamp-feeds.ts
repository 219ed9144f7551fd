import { plainArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";

/** Moves the feeds' latest event time on, epoch ms, in order of id. */
export async function stampFeeds(tx: Connection, feeds: readonly { feedId: number; lastEventAt: number }[]): Promise<void> {
  if (feeds.length === 0) return;
  await tx.query(
    `update feeds f set last_event_at = greatest(f.last_event_at, to_timestamp(t.at / 1000.0))
     from (select * from unnest($1::integer[], $2::float8[]) as u(id, at) order by id) as t where f.id = t.id`,
    [plainArray(feeds, (f) => f.feedId), plainArray(feeds, (f) => f.lastEventAt)],
  );
}
