import { listFeedRows } from "@/db/queries/list-feeds";
import type { FeedList } from "@/lib/contract/feed";
import { database } from "@/lib/server/database";
import { summariseFeed } from "./summarise-feed";

export async function listFeeds(): Promise<FeedList> {
  return { rows: (await listFeedRows(database())).map(summariseFeed) };
}
