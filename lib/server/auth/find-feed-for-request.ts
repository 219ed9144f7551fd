import { type FeedRow, findFeedRow } from "@/db/queries/find-feed";
import { database } from "@/lib/server/database";
import { rowId } from "@/lib/server/read/row-id";
import { presentedTokens } from "./presented-tokens";
import { hashToken } from "./token";

type Found = { ok: true; feed: FeedRow } | { ok: false; code: "not-found" | "unauthorized"; message: string };

/** The feed named by a URL, if the request presents its token. */
export async function findFeedForRequest(feedId: string, headers: Headers): Promise<Found> {
  const id = rowId(feedId);
  const feed = id === null || id > 2_147_483_647 ? null : await findFeedRow(database(), { id });
  if (!feed) return { ok: false, code: "not-found", message: "There is no such feed." };
  const opens = presentedTokens(headers).some((token) => hashToken(token) === feed.tokenHash);
  return opens
    ? { ok: true, feed }
    : { ok: false, code: "unauthorized", message: "Present the feed's token as bearer, basic password or X-MessageSystems-Webhook-Token." };
}
