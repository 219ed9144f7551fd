import type { Connection } from "@/db/client";
import { updateFeedToken } from "@/db/queries/update-feed-token";
import { hashToken, newToken } from "@/lib/server/auth/token";

/** Time enough to hand the new token to the MTA, while it goes on with the old one. */
export const usualOverlapHours = 24;

/** Gives a feed a new token; the old one opens beside it for a while, so that no batch is refused meanwhile. Null if there is no such feed. */
export async function rotateFeedToken(
  db: Connection,
  { key, overlapHours = usualOverlapHours }: { key: string; overlapHours?: number },
): Promise<{ feedId: string; token: string } | null> {
  const token = newToken("feed");
  const id = await updateFeedToken(db, { key, tokenHash: hashToken(token), overlapHours });
  return id === null ? null : { feedId: String(id), token };
}
