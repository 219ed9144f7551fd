"use client";

import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { PageTitle } from "@/components/ui/page-title";
import { Skeleton } from "@/components/ui/skeleton";
import { feedListOptions } from "@/lib/client/feed-queries";
import { FeedsEmpty } from "./feeds-empty";
import { FeedsTable } from "./feeds-table";
import { isStale, StaleNotice } from "./stale-notice";

export function FeedsPage() {
  const feeds = useQuery(feedListOptions());
  return (
    <>
      <PageTitle title="Feeds" hint="Where feedback comes from, whether it is coming, and what became of every item." />
      {feeds.isPending ? <Skeleton className="h-40 rounded-panel" /> : null}
      {feeds.isError && !feeds.data ? (
        <ErrorState title="The feeds could not be read" retry={() => void feeds.refetch()}>
          {feeds.error.message}
        </ErrorState>
      ) : null}
      {feeds.data ? <StaleNotice read={feeds} /> : null}
      {feeds.data && feeds.data.rows.length === 0 ? <FeedsEmpty /> : null}
      {feeds.data && feeds.data.rows.length > 0 ? <FeedsTable rows={feeds.data.rows} stale={isStale(feeds)} /> : null}
    </>
  );
}
