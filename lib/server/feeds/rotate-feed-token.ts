import type { Connection } from "@/db/client";
import { updateFeedToken } from "@/db/queries/update-feed-token";
import { hashToken, newToken } from "@/lib/server/auth/token";

/** Gives a feed a new token; the old one stops working at once. Null if there is no such feed. */
export async function rotateFeedToken(db: Connection, { key }: { key: string }): Promise<{ feedId: string; token: string } | null> {
  const token = newToken("feed");
  const id = await updateFeedToken(db, { key, tokenHash: hashToken(token) });
  return id === null ? null : { feedId: String(id), token };
}
