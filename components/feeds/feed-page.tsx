"use client";

import { useQuery } from "@tanstack/react-query";
import { Instant } from "@/components/ui/instant";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { feedOptions } from "@/lib/client/feed-queries";
import { useWording } from "@/lib/client/use-wording";
import { feedSections } from "@/lib/view/feed-href";
import { prepareAccounting } from "@/lib/view/prepare-accounting";
import type { Wording } from "@/lib/view/wording";
import { Accounting } from "./accounting";
import { BatchesTable } from "./batches-table";
import { FeedHealth } from "./feed-health";
import { RejectsList } from "./rejects-list";
import { isStale, StaleNotice } from "./stale-notice";
import { UnmatchedTable } from "./unmatched-table";

export function FeedPage({ id }: { id: string }) {
  const w = useWording();
  const { t } = w;
  const read = useQuery(feedOptions(id));
  const feed = read.data;
  if (!feed) return <Skeleton className="h-64 rounded-panel" />;
  const accounting = prepareAccounting(feed, feed.ignoredBy, w);
  return (
    <>
      <PageTitle
        title={feed.key}
        hint={
          <span className="flex flex-wrap gap-x-3">
            <span>{feed.format}</span>
            <FeedHealth feed={feed} stale={isStale(read)} />
            <span>
              <LatestEvent at={feed.lastEventAt} />
            </span>
            <span>{t("feeds.batches", { count: feed.batches })}</span>
          </span>
        }
      />
      <StaleNotice read={read} />
      <div className="grid gap-gutter lg:grid-cols-2">
        <Panel anchor={feedSections.became} title={t("feeds.becameOf", { count: accounting.items })} hint={t("feeds.becameHint")}>
          <Accounting rows={accounting.rows} items={accounting.items} />
        </Panel>
        <Panel anchor={feedSections.batches} title={t("feeds.last")} hint={t("feeds.lastHint")}>
          <BatchesTable batches={feed.recentBatches} />
        </Panel>
        <div className="min-w-0 lg:col-span-2">
          <Panel
            anchor={feedSections.rejected}
            title={feed.rejected === 0 ? t("feeds.unreadable") : t("feeds.unreadableWhy", { count: feed.rejected })}
            hint={shownOf(w, feed.rejects.length, feed.rejected)}
          >
            <RejectsList rejects={feed.rejects} />
          </Panel>
        </div>
        <div className="min-w-0 lg:col-span-2">
          <Panel
            anchor={feedSections.unmatched}
            title={t("feeds.unknown")}
            hint={shownOf(w, feed.unmatchedEvents.length, feed.unmatched) ?? t("feeds.unknownHint")}
          >
            <UnmatchedTable events={feed.unmatchedEvents} />
          </Panel>
        </div>
      </div>
    </>
  );
}

function LatestEvent({ at }: { at: string | null }) {
  const { t } = useWording();
  return at === null ? null : t.rich("feeds.latestEvent", { at: () => <Instant at={at} style="day-second" /> });
}

function shownOf({ t }: Wording, shown: number, total: number): string | null {
  return shown < total ? t("feeds.shownOf", { shown, total }) : null;
}
