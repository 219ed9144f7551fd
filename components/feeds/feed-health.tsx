"use client";

import { classNames } from "@/components/ui/class-names";
import { Dot } from "@/components/ui/pill";
import { useNow } from "@/lib/client/use-now";
import { useWording } from "@/lib/client/use-wording";
import type { FeedSummary } from "@/lib/contract/feed";
import { prepareFeedHealth } from "@/lib/view/prepare-feed-health";

/** Whether feedback is coming, in words; the colour only repeats them. */
export function FeedHealth({ feed, stale }: { feed: Pick<FeedSummary, "lastReceivedAt" | "queued" | "queuedItems" | "oldestQueuedAt">; stale: boolean }) {
  const w = useWording();
  const { tone, words, waiting } = prepareFeedHealth(feed, useNow(), stale, w);
  return (
    <span
      className="inline-flex flex-wrap items-center gap-x-2 text-muted"
      title={feed.lastReceivedAt === null ? undefined : w.t("feeds.lastReceived", { at: w.utc(feed.lastReceivedAt) })}
    >
      <Dot tone={tone} />
      <span>{words}</span>
      {waiting === null ? null : (
        <span className={classNames("max-sm:basis-full", waiting.slow && "font-medium text-ink")}>
          <span className="max-sm:hidden">· </span>
          {waiting.words}
        </span>
      )}
    </span>
  );
}
