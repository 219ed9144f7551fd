import { listFeedRows } from "@/db/queries/list-feeds";
import { readBatches } from "@/db/queries/read-batches";
import { readFeedRejects } from "@/db/queries/read-rejects";
import { readUnmatched } from "@/db/queries/read-unmatched";
import type { FeedDetail } from "@/lib/contract/feed";
import { showRecipient, showText } from "@/lib/server/auth/show-recipient";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { isoInstant } from "./iso-instant";
import { presentBatch } from "./present-batch";
import { feedRowId } from "./row-id";
import { ignoredByOf, summariseFeed } from "./summarise-feed";

const shown = 50;

export async function findFeed(id: string, viewer: Viewer): Promise<FeedDetail | null> {
  const db = database();
  const feedId = feedRowId(id);
  if (feedId === null) return null;
  const [[row], batches, rejects, unmatched] = await Promise.all([
    listFeedRows(db, { id: feedId }),
    readBatches(db, { feedId, limit: shown }),
    readFeedRejects(db, { feedId, limit: shown }),
    readUnmatched(db, { feedId, limit: shown }),
  ]);
  if (!row) return null;
  return {
    ...summariseFeed(row),
    ignoredBy: ignoredByOf(row.counters),
    recentBatches: batches.map(presentBatch),
    rejects: rejects.map(({ detail, raw, ...reject }) => ({
      ...reject,
      id: String(reject.id),
      batchId: String(reject.batchId),
      detail: showText(viewer, detail),
      raw: showText(viewer, raw),
      receivedAt: isoInstant(reject.receivedAt),
    })),
    unmatchedEvents: unmatched.map(({ recipient, text, ...event }) => ({
      ...event,
      recipient: recipient && showRecipient(viewer, recipient),
      text: showText(viewer, text, recipient ?? undefined),
      at: isoInstant(event.at),
      receivedAt: isoInstant(event.receivedAt),
    })),
  };
}
