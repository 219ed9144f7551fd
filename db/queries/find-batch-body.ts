import type { Connection } from "@/db/client";
import { unpackBody } from "@/db/packed-body";
import type { FeedFormat } from "@/lib/domain/intake";

export type BatchBody = { feedId: number; format: FeedFormat; body: Uint8Array };

/** The raw body of a batch as it came, and the format of its feed; null once it is past its retention. */
export async function findBatchBody(db: Connection, { id }: { id: number }): Promise<BatchBody | null> {
  const { rows } = await db.query<BatchBody>(
    `select b.feed_id as "feedId", f.format, b.body from inbox_batches b join feeds f on f.id = b.feed_id where b.id = $1`,
    [id],
  );
  return rows[0] ? { ...rows[0], body: unpackBody(rows[0].body) } : null;
}
