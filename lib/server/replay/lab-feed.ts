import type { Connection } from "@/db/client";
import { findFeedRow } from "@/db/queries/find-feed";
import type { FeedFormat } from "@/lib/domain/intake";
import { createFeed } from "@/lib/server/feeds/create-feed";

/** Feed of the scenarios. Captured files have one per format, so that no scenario's numbers mix with theirs. */
export const scenarioFeed = { key: "lab", format: "sparkpost" } as const;

export function capturedFeed(format: FeedFormat): { key: string; format: FeedFormat } {
  return { key: `lab-${format}`, format };
}

/** Id of a feed of the lab, made on first use. Nobody learns its token: replays reach the inbox from inside. */
export async function ensureLabFeed(db: Connection, feed: { key: string; format: FeedFormat }): Promise<number> {
  const known = await findFeedRow(db, { key: feed.key });
  if (known) return known.id;
  const created = await createFeed(db, feed);
  const id = created ? Number(created.feedId) : (await findFeedRow(db, { key: feed.key }))?.id;
  if (id === undefined) throw new Error(`the feed ${feed.key} is neither there nor can it be made`);
  return id;
}
