import { textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";

/** What a feed reported of an hour, by its number since the epoch: messages relayed, deferrals, landed, failed and complained. */
export type FeedHour = { feedId: number; hour: number; events: number };

/** The whole hours given, of every feed that reported anything of them, by the time the events happened. */
export async function readFeedHours(db: Connection, { hours }: { hours: readonly number[] }): Promise<FeedHour[]> {
  const { rows } = await db.query<FeedHour>(
    `select d.feed_id as "feedId", c.bucket::bigint as hour, sum(c.n)::bigint as events
     from counters c join deliveries d on d.id = c.delivery_id
     where c.scope = 'hour' and c.bucket = any ($1::text[]) and c.metric in ('relayed', 'deferrals', 'delivered', 'failed', 'complained')
     group by 1, 2`,
    [textArray(hours, String)],
  );
  return rows;
}
