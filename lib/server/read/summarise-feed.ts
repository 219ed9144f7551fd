import type { FeedHealthRow } from "@/db/queries/list-feeds";
import type { FeedDetail, FeedSummary } from "@/lib/contract/feed";
import { ignoredReasons } from "@/lib/domain/intake";
import { isoInstant } from "./iso-instant";

export function ignoredByOf(counters: Record<string, number>): FeedDetail["ignoredBy"] {
  return Object.fromEntries(ignoredReasons.flatMap((reason) => (counters[`ignored-${reason}`] ? [[reason, counters[`ignored-${reason}`]]] : [])));
}

export function summariseFeed(row: FeedHealthRow): FeedSummary {
  const count = (metric: string) => row.counters[metric] ?? 0;
  return {
    id: String(row.id),
    key: row.key,
    format: row.format,
    createdAt: isoInstant(row.createdAt),
    lastReceivedAt: isoInstant(row.lastReceivedAt),
    lastEventAt: isoInstant(row.lastEventAt),
    batches: count("batches"),
    queued: row.queued,
    queuedItems: row.queuedItems,
    oldestQueuedAt: isoInstant(row.oldestQueuedAt),
    accepted: count("accepted"),
    repeated: count("repeated"),
    ignored: Object.values(ignoredByOf(row.counters)).reduce((sum, n) => sum + n, 0),
    rejected: count("rejected"),
    unmatched: row.unmatched,
  };
}
