import { findDeliveryRow } from "@/db/queries/find-delivery";
import { type FeedRow, findFeedRow } from "@/db/queries/find-feed";
import { listFeedRows } from "@/db/queries/list-feeds";
import { authorise } from "@/lib/server/auth/authorise";
import { findFeedByToken } from "@/lib/server/auth/find-feed-by-token";
import { isFromOwnPage } from "@/lib/server/auth/is-own-request";
import { thisMachine, type Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { feedRowId, rowId } from "@/lib/server/read/row-id";

type Refused = { ok: false; code: "unauthorized" | "forbidden" | "invalid-request" | "not-found"; message: string };
type Asked = { method: string; headers: Headers };
/** Who declares, as the audit log names them: a person, a program, or the feed itself. */
type Declarer = Pick<Viewer, "name" | "userId">;
type FeedNamed = { ok: true; feedId: number } | Refused;
type Declaring = { ok: true; by: Declarer; feedOf: (named: string | undefined) => Promise<FeedNamed> };

/** The feed that a delivery is declared for: the one whose token is presented, or, for people who may declare, the one they name. */
export async function findDeclaringFeed(request: Asked): Promise<Declaring | Refused> {
  const feed = await findFeedByToken(request.headers);
  if (feed) return { ok: true, by: feedAsDeclarer(feed), feedOf: async () => ({ ok: true, feedId: feed.id }) };
  const asking = await authoriseDeclaring(request);
  return asking.ok ? { ok: true, by: asking.viewer, feedOf: nameFeed } : asking;
}

function feedAsDeclarer({ key }: FeedRow): Declarer {
  return { name: `feed ${key}`, userId: null };
}

/** Sitting at this machine opens reading, and our own pages; a program that declares presents a token. */
async function authoriseDeclaring(request: Asked): Promise<{ ok: true; viewer: Viewer } | Refused> {
  const asking = await authorise(request, "declare");
  if (asking.ok && (asking.viewer !== thisMachine || isFromOwnPage(request.headers))) return asking;
  if (!asking.ok && asking.code !== "unauthorized") return asking;
  return { ok: false, code: "unauthorized", message: "Present the token of the feed that reports on the delivery, or an API token that may declare." };
}

async function nameFeed(named: string | undefined): Promise<FeedNamed> {
  if (named !== undefined) {
    const id = feedRowId(named);
    const feed = id === null ? null : await findFeedRow(database(), { id });
    return feed ? { ok: true, feedId: feed.id } : { ok: false, code: "invalid-request", message: "There is no feed of that id." };
  }
  const feeds = await listFeedRows(database());
  const [only] = feeds;
  if (only && feeds.length === 1) return { ok: true, feedId: only.id };
  const message = only ? "Name the feed that will report on it: feedId." : "There is no feed yet. Make one first: npm run admin -- feed create";
  return { ok: false, code: "invalid-request", message };
}

/** A delivery that the request may declare things of: by the token of its feed, or as somebody who may declare. */
export async function findDeclarable(request: Asked, id: string): Promise<{ ok: true; deliveryId: number; key: string; by: Declarer } | Refused> {
  const feed = await findFeedByToken(request.headers);
  const asking = feed ? { ok: true as const, viewer: feedAsDeclarer(feed) } : await authoriseDeclaring(request);
  if (!asking.ok) return asking;
  const deliveryId = rowId(id);
  const delivery = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  if (!delivery) return { ok: false, code: "not-found", message: "There is no such delivery." };
  if (feed && delivery.feedId !== feed.id) return { ok: false, code: "forbidden", message: "This delivery belongs to another feed." };
  return { ok: true, deliveryId: delivery.id, key: delivery.key, by: asking.viewer };
}
