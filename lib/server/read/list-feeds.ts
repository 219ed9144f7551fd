import { listFeedRows } from "@/db/queries/list-feeds";
import { readWorkers } from "@/db/queries/read-workers";
import type { FeedList } from "@/lib/contract/feed";
import { database } from "@/lib/server/database";
import { settings } from "@/lib/server/settings";
import { countLiveWorkers } from "./live-workers";
import { summariseFeed } from "./summarise-feed";

export async function listFeeds(): Promise<FeedList> {
  const db = database();
  const [rows, workers] = await Promise.all([listFeedRows(db), readWorkers(db)]);
  return {
    rows: rows.map(summariseFeed),
    intake: {
      workers: countLiveWorkers(workers, Date.now()),
      waitingItems: rows.reduce((sum, row) => sum + row.queuedItems, 0),
      limitItems: settings().inboxLimit,
    },
  };
}
