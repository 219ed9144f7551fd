import type { Connection } from "@/db/client";
import type { FeedFormat } from "@/lib/domain/intake";

export type FeedRow = { id: number; key: string; format: FeedFormat; tokenHash: string };

/** A feed by its id, its key, or the hash of its token; null if there is none. */
export async function findFeedRow(db: Connection, by: { id: number } | { key: string } | { tokenHash: string }): Promise<FeedRow | null> {
  const [column, value] = "id" in by ? ["id", by.id] : "key" in by ? ["key", by.key] : ["token_hash", by.tokenHash];
  const { rows } = await db.query<FeedRow>(`select id, key, format, token_hash as "tokenHash" from feeds where ${column} = $1`, [value]);
  return rows[0] ?? null;
}
