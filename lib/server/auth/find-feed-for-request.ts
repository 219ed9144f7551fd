import { type FeedRow, findFeedRow } from "@/db/queries/find-feed";
import { database } from "@/lib/server/database";
import { rowId } from "@/lib/server/read/row-id";
import { presentedTokens } from "./presented-tokens";
import { hashToken } from "./token";

type Found = { ok: true; feed: FeedRow } | { ok: false; code: "not-found" | "unauthorized"; message: string };

/** The feed named by a URL, if the request presents its token. */
export async function findFeedForRequest(feedId: string, headers: Pick<Headers, "get">): Promise<Found> {
  const id = rowId(feedId);
  if (id === null || id > 2_147_483_647) return unknownFeed;
  const presented = presentedTokens(headers).map(hashToken);
  const recent = recentFeed(id);
  if (recent && presented.includes(recent.tokenHash)) return { ok: true, feed: recent };
  const feed = await findFeedRow(database(), { id });
  if (!feed) return unknownFeed;
  known.set(id, { feed, readAt: performance.now() });
  return presented.includes(feed.tokenHash)
    ? { ok: true, feed }
    : { ok: false, code: "unauthorized", message: "Present the feed's token as bearer, basic password or X-MessageSystems-Webhook-Token." };
}

const unknownFeed: Found = { ok: false, code: "not-found", message: "There is no such feed." };

/** A token that was replaced opens for this long still; a new one opens at once. */
const freshMs = 1_000;
const known = new Map<number, { feed: FeedRow; readAt: number }>();

function recentFeed(id: number): FeedRow | null {
  const found = known.get(id);
  return found && performance.now() - found.readAt < freshMs ? found.feed : null;
}
