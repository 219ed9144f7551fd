import type { Connection } from "@/db/client";

/** What waits in the inbox of one feed. `oldestAt` in epoch ms; `waitedMs` since then, by the database's clock. */
export type QueuedRow = { feedId: number; batches: number; items: number; oldestAt: number; waitedMs: number };

/** What waits in the inbox, by feed; feeds with nothing waiting are left out. Read from the index of queued batches alone. */
export async function measureInbox(db: Connection): Promise<QueuedRow[]> {
  const { rows } = await db.query<QueuedRow>(
    `select feed_id as "feedId", count(*) as batches, sum(items)::bigint as items, min(received_at) as "oldestAt",
       extract(epoch from clock_timestamp() - min(received_at))::float8 * 1000 as "waitedMs"
     from inbox_batches where state = 'queued' group by feed_id order by feed_id`,
  );
  return rows;
}
