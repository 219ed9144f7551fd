import type { ListedFeed } from "@/lib/contract/feed";
import type { Wording } from "./wording";

/** A bar for each hour in a box of the given height, each 1 wide: where it stands, and how tall it is. */
export type FeedTrend = { bars: { x: number; height: number }[]; words: string };

/** What a feed reported in the latest hours. Of an hour with anything in it something is seen. */
export function prepareFeedTrend(lastHours: ListedFeed["lastHours"], height: number, w: Wording): FeedTrend {
  const most = Math.max(0, ...lastHours);
  const total = lastHours.reduce((sum, n) => sum + n, 0);
  const bars = lastHours.flatMap((n, x) => (n === 0 ? [] : [{ x, height: Math.max(1, Math.round((height * n) / most)) }]));
  const words = total === 0 ? w.t("feeds.trendNone") : w.t("feeds.trendOf", { count: total, most });
  return { bars, words };
}
