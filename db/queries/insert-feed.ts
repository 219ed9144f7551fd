import type { Connection } from "@/db/client";
import type { FeedFormat } from "@/lib/domain/intake";

/** Adds a feed and returns its id, or null if the key is taken. */
export async function insertFeed(db: Connection, feed: { key: string; format: FeedFormat; tokenHash: string }): Promise<number | null> {
  const { rows } = await db.query<{ id: number }>("insert into feeds (key, format, token_hash) values ($1, $2, $3) on conflict (key) do nothing returning id", [
    feed.key,
    feed.format,
    feed.tokenHash,
  ]);
  return rows[0]?.id ?? null;
}
