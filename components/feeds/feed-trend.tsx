"use client";

import { useWording } from "@/lib/client/use-wording";
import type { ListedFeed } from "@/lib/contract/feed";
import { prepareFeedTrend } from "@/lib/view/prepare-feed-trend";

const height = 24;

/** How much a feed reported, hour by hour. */
export function FeedTrend({ lastHours }: { lastHours: ListedFeed["lastHours"] }) {
  const { bars, words } = prepareFeedTrend(lastHours, height, useWording());
  return (
    <svg role="img" aria-label={words} viewBox={`0 0 ${lastHours.length} ${height + 1}`} preserveAspectRatio="none" className="block h-6 w-32">
      <title>{words}</title>
      {bars.map((bar) => (
        <rect key={bar.x} x={bar.x + 0.15} y={height - bar.height} width={0.7} height={bar.height} className="fill-relayed/60" />
      ))}
      <path d={`M0 ${height}H${lastHours.length}`} className="stroke-line stroke-1" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
