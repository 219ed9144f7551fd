"use client";

import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { PageTitle } from "@/components/ui/page-title";
import { Skeleton } from "@/components/ui/skeleton";
import { feedListOptions } from "@/lib/client/feed-queries";
import { problemWords } from "@/lib/client/problem-words";
import { useWording } from "@/lib/client/use-wording";
import { FeedsEmpty } from "./feeds-empty";
import { FeedsTable } from "./feeds-table";
import { IntakeNotice } from "./intake-notice";
import { isStale, StaleNotice } from "./stale-notice";

export function FeedsPage() {
  const w = useWording();
  const { t } = w;
  const feeds = useQuery(feedListOptions());
  return (
    <>
      <PageTitle title={t("feeds.title")} hint={t("feeds.hint")} />
      {feeds.isPending ? <Skeleton className="h-40 rounded-panel" /> : null}
      {feeds.isError && !feeds.data ? (
        <ErrorState title={t("errors.feeds")} retry={() => void feeds.refetch()}>
          {problemWords(feeds.error, w)}
        </ErrorState>
      ) : null}
      {feeds.data ? <StaleNotice read={feeds} /> : null}
      {feeds.data && !isStale(feeds) ? <IntakeNotice intake={feeds.data.intake} /> : null}
      {feeds.data && feeds.data.rows.length === 0 ? <FeedsEmpty /> : null}
      {feeds.data && feeds.data.rows.length > 0 ? <FeedsTable rows={feeds.data.rows} stale={isStale(feeds)} /> : null}
    </>
  );
}
