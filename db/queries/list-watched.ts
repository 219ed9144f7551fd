import type { Connection } from "@/db/client";
import type { WatchedDelivery } from "@/lib/domain/attention";

/** A delivery as the rules of attention look at it; instants in epoch ms. */
export type WatchedRow = Omit<WatchedDelivery, "providers" | "beyondTarget" | "usualPercent" | "feedHeardAt" | "replayed"> & {
  id: number;
  label: string;
  target: number | null;
  seen: number;
  clockAt: number | null;
  feedId: number;
  feedKey: string;
};

/** Deliveries heard of since an instant, latest first, and those whose figures failed their proof. At most `limit`. */
export async function listWatchedRows(db: Connection, { since, limit }: { since: number; limit: number }): Promise<WatchedRow[]> {
  const { rows } = await db.query<WatchedRow>(
    `select d.id, d.label, d.mode, d.target, d.base, d.relayed_count as relayed, d.deferred_count as deferred, d.delivered_count as delivered,
       d.failed_count as failed, d.seen_count as seen, d.last_event_at as "lastEventAt", d.clock_at as "clockAt", d.expiry_due_at as "expiryDueAt",
       coalesce((select n from counters c where c.delivery_id = d.id and c.scope = 'total' and c.bucket = '' and c.metric = 'failed-hard'), 0) as "failedHard",
       f.id as "feedId", f.key as "feedKey",
       coalesce((select p.differences from proofs p where p.delivery_id = d.id), 0) as differences
     from deliveries d join feeds f on f.id = d.feed_id
     where coalesce(d.last_event_at, '-infinity') >= to_timestamp($1::float8 / 1000)
     order by coalesce(d.last_event_at, '-infinity') desc, d.id desc limit $2`,
    [since, limit],
  );
  return rows;
}

/** How the latest final deliveries of enough messages ended, newest first: the share of each that landed, 0..100. */
export async function listFinalShares(db: Connection, { fewest, limit }: { fewest: number; limit: number }): Promise<{ feedId: number; percent: number }[]> {
  const { rows } = await db.query<{ feedId: number; percent: number }>(
    `select feed_id as "feedId", 100.0::float8 * delivered_count / base as percent from deliveries
     where is_final and base >= $1 order by id desc limit $2`,
    [fewest, limit],
  );
  return rows;
}
