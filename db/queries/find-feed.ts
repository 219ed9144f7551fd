import type { Connection } from "@/db/client";
import type { FeedFormat } from "@/lib/domain/intake";

export type FeedRow = {
  id: number;
  key: string;
  format: FeedFormat;
  tokenHash: string;
  /** The token before, while it still opens. */
  previousTokenHash: string | null;
};

/** A feed by its id, its key, or the hash of a token that opens it; null if there is none. */
export async function findFeedRow(db: Connection, by: { id: number } | { key: string } | { tokenHash: string }): Promise<FeedRow | null> {
  const [condition, value] =
    "id" in by
      ? ["id = $1", by.id]
      : "key" in by
        ? ["key = $1", by.key]
        : ["(token_hash = $1 or (previous_token_hash = $1 and previous_token_until > now()))", by.tokenHash];
  const { rows } = await db.query<FeedRow>(
    `select id, key, format, token_hash as "tokenHash", case when previous_token_until > now() then previous_token_hash end as "previousTokenHash"
     from feeds where ${condition}`,
    [value],
  );
  return rows[0] ?? null;
}
