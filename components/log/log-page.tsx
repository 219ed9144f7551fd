"use client";

import { useQuery } from "@tanstack/react-query";
import { DetailsNotice } from "@/components/delivery/details-notice";
import { ErrorState } from "@/components/ui/error-state";
import { deliveryOptions, failureReasonsOptions } from "@/lib/client/delivery-queries";
import { logOptions } from "@/lib/client/log-queries";
import { useLogFilter } from "@/lib/client/use-log-filter";
import { LogEmpty } from "./log-empty";
import { LogFilters } from "./log-filters";
import { LogHeading } from "./log-heading";
import { LogMoved } from "./log-moved";
import { LogPaging } from "./log-paging";
import { LogSkeleton } from "./log-skeleton";
import { LogTable } from "./log-table";

export function LogPage({ id }: { id: string }) {
  const { typed, filter, choose, goTo, clear } = useLogFilter();
  const { data: summary } = useQuery(deliveryOptions(id));
  const { data: reasons } = useQuery(failureReasonsOptions(id));
  const log = useQuery(logOptions(id, filter));
  const rows = log.data?.rows ?? [];
  return (
    <>
      <LogFilters typed={typed} filter={filter} reasons={reasons?.rows ?? []} onChoose={choose} onClear={clear} />
      {summary ? <DetailsNotice summary={summary} /> : null}
      {summary ? <LogHeading summary={summary} filter={filter} /> : null}
      {summary && log.data ? <LogMoved key={log.dataUpdatedAt} summary={summary} refreshing={log.isFetching} onRefresh={() => void log.refetch()} /> : null}
      {log.isPending ? <LogSkeleton /> : null}
      {log.isError && !log.data ? (
        <ErrorState title="The log could not be read" retry={() => void log.refetch()}>
          {log.error.message}
        </ErrorState>
      ) : null}
      {log.data && rows.length === 0 && summary ? <LogEmpty summary={summary} filter={filter} onClear={clear} /> : null}
      {log.data && rows.length > 0 ? <LogTable deliveryId={id} rows={rows} stale={log.isPlaceholderData} /> : null}
      {log.data ? <LogPaging cursor={filter.cursor} nextCursor={log.data.nextCursor} onGo={goTo} /> : null}
    </>
  );
}
