import { type FeedRow, findFeedRow } from "@/db/queries/find-feed";
import { database } from "@/lib/server/database";
import { presentedTokens } from "./presented-tokens";
import { hashToken } from "./token";

/** The feed whose token a request presents, null if it presents none. The token is random and looked up by its hash. */
export async function findFeedByToken(headers: Headers): Promise<FeedRow | null> {
  for (const token of presentedTokens(headers)) {
    const feed = await findFeedRow(database(), { tokenHash: hashToken(token) });
    if (feed) return feed;
  }
  return null;
}
