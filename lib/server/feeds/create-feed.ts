import type { Connection } from "@/db/client";
import { insertFeed } from "@/db/queries/insert-feed";
import type { FeedFormat } from "@/lib/domain/intake";
import { hashToken, newToken } from "@/lib/server/auth/token";

/** Creates a feed and its token, which is shown this once. Null if the key is taken. */
export async function createFeed(db: Connection, { key, format }: { key: string; format: FeedFormat }): Promise<{ feedId: string; token: string } | null> {
  const token = newToken("feed");
  const id = await insertFeed(db, { key, format, tokenHash: hashToken(token) });
  return id === null ? null : { feedId: String(id), token };
}
