import { plainArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";

export type OverdueDelivery = { id: number; before: number; requestedValiditySeconds: number };

/**
 * Deliveries that may have messages at the MTA past their validity, by the delivery's own clock if a replay runs it. `before`,
 * epoch ms: what the MTA has held since then or longer is overdue. `maxSeconds` is the longest validity the MTA honours. A feed
 * whose batches have waited for more than `backlogSeconds` is left for later: their final word may lie in the inbox (any wait at
 * all where a replay runs the clock, perhaps 10,000 times faster).
 */
export async function findOverdueDeliveries(
  db: Connection,
  { maxSeconds, backlogSeconds }: { maxSeconds: number; backlogSeconds: number },
): Promise<OverdueDelivery[]> {
  const { rows } = await db.query<OverdueDelivery & { feedId: number; replayed: boolean }>(
    `select d.id, coalesce(d.clock_at, now()) - make_interval(secs => least(d.requested_validity_seconds, $1)) as before,
       d.requested_validity_seconds as "requestedValiditySeconds", d.feed_id as "feedId", d.clock_at is not null as replayed
     from deliveries d
     where d.clock_at is null and d.expiry_due_at <= now() or d.clock_at is not null and d.expiry_due_at <= d.clock_at
     order by d.id`,
    [maxSeconds],
  );
  if (rows.length === 0) return [];
  const waiting = await db.query<{ feedId: number; waits: boolean; waitsLong: boolean }>(
    `select f.id as "feedId",
       exists (select from inbox_batches b where b.feed_id = f.id and b.state = 'queued') as waits,
       exists (select from inbox_batches b where b.feed_id = f.id and b.state = 'queued' and b.received_at < now() - make_interval(secs => $2)) as "waitsLong"
     from unnest($1::integer[]) as f(id)`,
    [plainArray([...new Set(rows.map(({ feedId }) => feedId))], (id) => id), backlogSeconds],
  );
  const feeds = new Map(waiting.rows.map((feed) => [feed.feedId, feed]));
  return rows.filter(({ feedId, replayed }) => !(replayed ? feeds.get(feedId)?.waits : feeds.get(feedId)?.waitsLong));
}
