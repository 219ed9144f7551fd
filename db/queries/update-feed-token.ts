import type { Connection } from "@/db/client";

/** Replaces a feed's token; returns the feed's id, or null if there is no such feed. */
export async function updateFeedToken(db: Connection, feed: { key: string; tokenHash: string }): Promise<number | null> {
  const { rows } = await db.query<{ id: number }>("update feeds set token_hash = $2 where key = $1 returning id", [feed.key, feed.tokenHash]);
  return rows[0]?.id ?? null;
}
