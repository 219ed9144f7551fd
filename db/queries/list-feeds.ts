import type { Connection } from "@/db/client";
import type { FeedFormat } from "@/lib/domain/intake";
import { feedHeardAt } from "./feed-heard-at";

export type FeedHealthRow = {
  id: number;
  key: string;
  format: FeedFormat;
  createdAt: number;
  lastReceivedAt: number | null;
  lastEventAt: number | null;
  /** Batches waiting, the items in them, and when the oldest came. */
  queued: number;
  queuedItems: number;
  oldestQueuedAt: number | null;
  unmatched: number;
  counters: Record<string, number>;
};

/** Feeds with what became of their items and how deep their queue is; all of them, or the one named. Oldest first. */
export async function listFeedRows(db: Connection, only: { id: number } | null = null): Promise<FeedHealthRow[]> {
  const { rows } = await db.query<FeedHealthRow>(
    `select f.id, f.key, f.format, f.created_at as "createdAt", f.last_event_at as "lastEventAt",
       ${feedHeardAt("f.id")} as "lastReceivedAt",
       coalesce(q.batches, 0) as queued, coalesce(q.items, 0) as "queuedItems", q.oldest_at as "oldestQueuedAt",
       (select count(*) from unmatched_events u where u.feed_id = f.id) as unmatched,
       coalesce((select jsonb_object_agg(metric, n) from feed_counters c where c.feed_id = f.id), '{}') as counters
     from feeds f left join (
       select feed_id, count(*) as batches, sum(items)::bigint as items, min(received_at) as oldest_at
       from inbox_batches where state = 'queued' group by feed_id
     ) q on q.feed_id = f.id
     where $1::integer is null or f.id = $1 order by f.id`,
    [only?.id ?? null],
  );
  return rows;
}
