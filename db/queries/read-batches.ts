import type { Connection } from "@/db/client";
import type { IgnoredReason } from "@/lib/domain/intake";

export type BatchRow = {
  id: number;
  state: "queued" | "done";
  receivedAt: number;
  items: number;
  accepted: number;
  repeated: number;
  unmatched: number;
  rejected: number;
  ignored: Partial<Record<IgnoredReason, number>>;
};

/** A feed's latest batches, or the one named; without their bodies. */
export async function readBatches(
  db: Connection,
  { feedId, batchId = null, limit }: { feedId: number; batchId?: number | null; limit: number },
): Promise<BatchRow[]> {
  const { rows } = await db.query<BatchRow>(
    `select id, state, received_at as "receivedAt", items, accepted, repeated, unmatched, rejected, ignored
     from inbox_batches where feed_id = $1 and ($2::bigint is null or id = $2) order by id desc limit $3`,
    [feedId, batchId, limit],
  );
  return rows;
}
