"use client";

import { useQuery } from "@tanstack/react-query";
import { Instant } from "@/components/ui/instant";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { feedOptions } from "@/lib/client/feed-queries";
import { formatCount, formatCounted } from "@/lib/view/format-number";
import { prepareAccounting } from "@/lib/view/prepare-accounting";
import { Accounting } from "./accounting";
import { BatchesTable } from "./batches-table";
import { FeedHealth } from "./feed-health";
import { RejectsList } from "./rejects-list";
import { isStale, StaleNotice } from "./stale-notice";
import { UnmatchedTable } from "./unmatched-table";

export function FeedPage({ id }: { id: string }) {
  const read = useQuery(feedOptions(id));
  const feed = read.data;
  if (!feed) return <Skeleton className="h-64 rounded-panel" />;
  const accounting = prepareAccounting(feed, feed.ignoredBy);
  return (
    <>
      <PageTitle
        title={feed.key}
        hint={
          <span className="flex flex-wrap gap-x-3">
            <span>{feed.format}</span>
            <FeedHealth feed={feed} stale={isStale(read)} />
            <span>
              {feed.lastEventAt === null ? null : (
                <>
                  latest event <Instant at={feed.lastEventAt} style="day-second" />
                </>
              )}
            </span>
            <span>{formatCounted(feed.batches, "batch", "batches")}</span>
          </span>
        }
      />
      <StaleNotice read={read} />
      <div className="grid gap-gutter lg:grid-cols-2">
        <Panel title={`What became of ${formatCounted(accounting.items, "item")}`} hint="Every item is in exactly one row.">
          <Accounting rows={accounting.rows} items={accounting.items} />
        </Panel>
        <Panel title="What came last" hint="The latest batches; a waiting one is durable, and not counted yet.">
          <BatchesTable batches={feed.recentBatches} />
        </Panel>
        <div className="min-w-0 lg:col-span-2">
          <Panel
            title={feed.rejected === 0 ? "What could not be read" : `Why ${formatCount(feed.rejected)} could not be read`}
            hint={shownOf(feed.rejects.length, feed.rejected)}
          >
            <RejectsList rejects={feed.rejects} />
          </Panel>
        </div>
        <div className="min-w-0 lg:col-span-2">
          <Panel
            title="Events that name no message known here"
            hint={shownOf(feed.unmatchedEvents.length, feed.unmatched) ?? "Kept until a message turns up that they belong to."}
          >
            <UnmatchedTable events={feed.unmatchedEvents} />
          </Panel>
        </div>
      </div>
    </>
  );
}

function shownOf(shown: number, total: number): string | null {
  return shown < total ? `The latest ${formatCount(shown)} of ${formatCount(total)}.` : null;
}
