import { readFeedHours } from "@/db/queries/read-feed-hours";
import { trendHours } from "@/lib/contract/feed";
import { database } from "@/lib/server/database";

const hourMs = 3_600_000;
/** An hour's bar hardly grows in this time, and pages ask every few seconds. */
const keptMs = 30_000;

let kept: { at: number; trends: Promise<Map<number, number[]>> } | null = null;

/** Events of the latest hours by feed, oldest first, the running hour last. Read once in a while, whoever asks. */
export function readFeedTrends(now: number): Promise<Map<number, number[]>> {
  if (kept === null || now - kept.at > keptMs || now < kept.at) {
    const trends = readTrends(now);
    kept = { at: now, trends };
    // A reading that failed is nobody's but who asked for it.
    trends.catch(() => {
      kept = null;
    });
  }
  return kept.trends;
}

async function readTrends(now: number): Promise<Map<number, number[]>> {
  const last = Math.floor(now / hourMs);
  const hours = Array.from({ length: trendHours }, (_, i) => last - trendHours + 1 + i);
  const trends = new Map<number, number[]>();
  for (const { feedId, hour, events } of await readFeedHours(database(), { hours })) {
    const trend = trends.get(feedId) ?? hours.map(() => 0);
    trend[hours.indexOf(hour)] = events;
    trends.set(feedId, trend);
  }
  return trends;
}
