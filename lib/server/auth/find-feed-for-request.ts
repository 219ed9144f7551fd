import { findApiToken } from "@/db/queries/find-api-token";
import { type FeedRow, findFeedRow } from "@/db/queries/find-feed";
import { database } from "@/lib/server/database";
import { feedRowId } from "@/lib/server/read/row-id";
import { clientAddress } from "./client-address";
import { FailureCount } from "./failure-count";
import { presentedTokens } from "./presented-tokens";
import { hashToken } from "./token";

type Found = { ok: true; feed: FeedRow } | { ok: false; code: "not-found" | "unauthorized" | "too-often"; message: string };

/** The feed named by a URL, if the request presents its token, or an API token of the role ingest. Known at once where it was asked for lately. */
export function findFeedForRequest(feedId: string, headers: Pick<Headers, "get">): Found | Promise<Found> {
  const id = feedRowId(feedId);
  if (id === null) return unknownFeed;
  const presented = presentedTokens(headers).map(hashToken);
  const recent = recentFeed(id);
  return recent && opens(recent, presented) ? { ok: true, feed: recent } : findFeed(id, presented, headers);
}

async function findFeed(id: number, presented: readonly string[], headers: Pick<Headers, "get">): Promise<Found> {
  const from = `${id} ${clientAddress(headers)}`;
  if (failures.isTooMany(from)) return tooOften;
  const feed = await findFeedRow(database(), { id });
  if (!feed) return unknownFeed;
  known.set(id, { feed, readAt: performance.now() });
  if (opens(feed, presented) || (await isIngestToken(presented))) return { ok: true, feed };
  failures.add(from);
  return { ok: false, code: "unauthorized", message: "Present the feed's token as bearer, basic password or X-MessageSystems-Webhook-Token." };
}

function opens({ tokenHash, previousTokenHash }: FeedRow, presented: readonly string[]): boolean {
  return presented.includes(tokenHash) || (previousTokenHash !== null && presented.includes(previousTokenHash));
}

async function isIngestToken(presented: readonly string[]): Promise<boolean> {
  for (const tokenHash of presented) if ((await findApiToken(database(), { tokenHash }))?.role === "ingest") return true;
  return false;
}

const unknownFeed: Found = { ok: false, code: "not-found", message: "There is no such feed." };
const tooOften: Found = { ok: false, code: "too-often", message: "Too many requests with a wrong token. Try again in a minute." };

/** Nobody guesses a token of 256 bits; but each guess would cost a question to the database. */
const failures = new FailureCount({ most: 60, windowMs: 60_000 });

/** A token that was replaced opens for this long still; a new one opens at once. */
const freshMs = 1_000;
const known = new Map<number, { feed: FeedRow; readAt: number }>();

function recentFeed(id: number): FeedRow | null {
  const found = known.get(id);
  return found && performance.now() - found.readAt < freshMs ? found.feed : null;
}
