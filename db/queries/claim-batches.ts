import type { Connection } from "@/db/client";
import type { FeedFormat, IgnoredReason } from "@/lib/domain/intake";

type Claimed = {
  id: number;
  items: number;
  receivedAt: number;
  feedId: number;
  feedKey: string;
  format: FeedFormat;
  deliveryFrom: string[];
  deliveryKeyPrefix: string;
};

/** A batch to be taken in. */
export type ClaimedBatch = Claimed & {
  /** Packed (db/packed-body). */
  body: Buffer;
};

/** A batch whose very body was taken in before, whole: all its events are known, however it is named. */
export type RepeatedBatch = Claimed & { body: null; known: number; ignored: Partial<Record<IgnoredReason, number>> };

/** Locks the oldest queued batches after the one named, that no other worker holds, at most `limit`, until the transaction ends. */
export async function claimBatches(tx: Connection, { limit, after }: { limit: number; after: number }): Promise<(ClaimedBatch | RepeatedBatch)[]> {
  const { rows } = await tx.query<ClaimedBatch | RepeatedBatch>({
    name: "claim-batches",
    text: `select b.id, case when twin.known is null then b.body end as body, b.items, b.received_at as "receivedAt", f.id as "feedId", f.key as "feedKey",
        f.format, f.delivery_from as "deliveryFrom", f.delivery_key_prefix as "deliveryKeyPrefix", twin.known, twin.ignored
      from inbox_batches b join feeds f on f.id = b.feed_id
      left join lateral (
        select t.accepted + t.repeated as known, t.ignored from inbox_batches t
        where t.feed_id = b.feed_id and t.digest >= (left(b.digest::text, 18) || '-0000-000000000000')::uuid
          and t.digest <= (left(b.digest::text, 18) || '-ffff-ffffffffffff')::uuid
          and t.id < b.id and t.state = 'done' and t.rejected = 0 and t.unmatched = 0 and t.items = b.items and t.body = b.body
        limit 1
      ) as twin on true
      where b.state = 'queued' and b.id > $2 order by b.id limit $1 for update of b skip locked`,
    values: [limit, after],
  });
  return rows;
}
