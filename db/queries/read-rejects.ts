import type { Connection } from "@/db/client";
import type { RejectReason } from "@/lib/domain/intake";

export type StoredReject = { id: number; batchId: number; item: number; reason: RejectReason; detail: string | null; raw: string; receivedAt: number };

const columns = `id, batch_id as "batchId", item, reason, detail, raw, received_at as "receivedAt"`;

/** A feed's latest rejects. */
export async function readFeedRejects(db: Connection, { feedId, limit }: { feedId: number; limit: number }): Promise<StoredReject[]> {
  const { rows } = await db.query<StoredReject>(`select ${columns} from rejects where feed_id = $1 order by id desc limit $2`, [feedId, limit]);
  return rows;
}

/** The rejects of one batch in order of item. */
export async function readBatchRejects(db: Connection, { batchId, limit }: { batchId: number; limit: number }): Promise<StoredReject[]> {
  const { rows } = await db.query<StoredReject>(`select ${columns} from rejects where batch_id = $1 order by item limit $2`, [batchId, limit]);
  return rows;
}
