import type { Connection } from "@/db/client";

/** Replaces a feed's token; the one before opens for that many hours still. Returns the feed's id, or null if there is no such feed. */
export async function updateFeedToken(
  db: Connection,
  { key, tokenHash, overlapHours }: { key: string; tokenHash: string; overlapHours: number },
): Promise<number | null> {
  const { rows } = await db.query<{ id: number }>(
    `update feeds set previous_token_hash = token_hash, previous_token_until = now() + $3 * interval '1 hour', token_hash = $2 where key = $1 returning id`,
    [key, tokenHash, overlapHours],
  );
  return rows[0]?.id ?? null;
}
