"use client";

import { Dot } from "@/components/ui/pill";
import { useNow } from "@/lib/client/use-now";
import type { FeedSummary } from "@/lib/contract/feed";
import { formatUtc } from "@/lib/view/format-instant";
import { prepareFeedHealth } from "@/lib/view/prepare-feed-health";

/** Whether feedback is coming, in words; the colour only repeats them. */
export function FeedHealth({ feed, stale }: { feed: Pick<FeedSummary, "lastReceivedAt" | "queued" | "queuedItems" | "oldestQueuedAt">; stale: boolean }) {
  const { tone, words, waiting } = prepareFeedHealth(feed, useNow(), stale);
  return (
    <span
      className="inline-flex flex-wrap items-center gap-x-2 text-muted"
      title={feed.lastReceivedAt === null ? undefined : `last received ${formatUtc(feed.lastReceivedAt)}`}
    >
      <Dot tone={tone} />
      <span>{words}</span>
      {waiting === null ? null : <span className={waiting.slow ? "font-medium text-ink" : undefined}>· {waiting.words}</span>}
    </span>
  );
}
