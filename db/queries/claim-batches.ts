import type { Connection } from "@/db/client";
import type { FeedFormat } from "@/lib/domain/intake";

export type ClaimedBatch = {
  id: number;
  /** Packed (db/packed-body). */
  body: Buffer;
  items: number;
  receivedAt: number;
  feedId: number;
  feedKey: string;
  format: FeedFormat;
  deliveryFrom: string[];
  deliveryKeyPrefix: string;
};

/** Locks the oldest queued batches after the one named, that no other worker holds, at most `limit`, until the transaction ends. */
export async function claimBatches(tx: Connection, { limit, after }: { limit: number; after: number }): Promise<ClaimedBatch[]> {
  const { rows } = await tx.query<ClaimedBatch>({
    name: "claim-batches",
    text: `select b.id, b.body, b.items, b.received_at as "receivedAt", f.id as "feedId", f.key as "feedKey", f.format,
        f.delivery_from as "deliveryFrom", f.delivery_key_prefix as "deliveryKeyPrefix"
      from inbox_batches b join feeds f on f.id = b.feed_id
      where b.state = 'queued' and b.id > $2 order by b.id limit $1 for update of b skip locked`,
    values: [limit, after],
  });
  return rows;
}
