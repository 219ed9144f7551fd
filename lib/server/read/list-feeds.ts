import { listFeedRows } from "@/db/queries/list-feeds";
import { readWorkers } from "@/db/queries/read-workers";
import { type FeedList, trendHours } from "@/lib/contract/feed";
import { database } from "@/lib/server/database";
import { settings } from "@/lib/server/settings";
import { countLiveWorkers } from "./live-workers";
import { readFeedTrends } from "./read-feed-trends";
import { summariseFeed } from "./summarise-feed";

const quietHours = Array.from({ length: trendHours }, () => 0);

export async function listFeeds(): Promise<FeedList> {
  const db = database();
  const now = Date.now();
  const [rows, workers, trends] = await Promise.all([listFeedRows(db), readWorkers(db), readFeedTrends(now)]);
  return {
    rows: rows.map((row) => ({ ...summariseFeed(row), lastHours: trends.get(row.id) ?? quietHours })),
    intake: {
      workers: countLiveWorkers(workers, now),
      waitingItems: rows.reduce((sum, row) => sum + row.queuedItems, 0),
      limitItems: settings().inboxLimit,
    },
  };
}
