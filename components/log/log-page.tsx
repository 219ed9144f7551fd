"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { DetailsNotice } from "@/components/delivery/details-notice";
import { ErrorState } from "@/components/ui/error-state";
import { asOfOptions, deliveryOptions, failureReasonsOptions } from "@/lib/client/delivery-queries";
import { problemWords } from "@/lib/client/problem-words";
import { useLogFilter } from "@/lib/client/use-log-filter";
import { useLogRows } from "@/lib/client/use-log-rows";
import { useLogView } from "@/lib/client/use-log-view";
import { useWording } from "@/lib/client/use-wording";
import type { OpenedSearch } from "@/lib/contract/sealed-search";
import { countReason } from "@/lib/view/count-reason";
import { prepareLogCount } from "@/lib/view/prepare-log-heading";
import { loggedThen } from "@/lib/view/then";
import { LogOfDelivery } from "./log-cell";
import { LogEmpty } from "./log-empty";
import { LogExport } from "./log-export";
import { LogFilters } from "./log-filters";
import { LogGrid } from "./log-grid";
import { LogHeading } from "./log-heading";
import { LogMoved } from "./log-moved";
import { LogSearched } from "./log-searched";
import { LogSkeleton } from "./log-skeleton";
import { LogViewMenu } from "./log-view-menu";

export function LogPage({ id, opened }: { id: string; opened: OpenedSearch | null }) {
  const w = useWording();
  const { typed, search, filter, said, reading, choose, clear, remember, readFrom } = useLogFilter(opened);
  const view = useLogView();
  const { data: summary } = useQuery(deliveryOptions(id));
  const { data: reasons } = useQuery(failureReasonsOptions(id));
  const log = useLogRows(id, filter, reading);
  const [place, setPlace] = useState(reading.startAt);
  const shown = useShown(`${reading.of}${reading.epoch}`, !log.isPlaceholderData && log.data !== undefined);
  const at = filter.at === null ? null : Date.parse(filter.at);
  const { data: then } = useQuery({ ...asOfOptions(id, at ?? 0), enabled: at !== null });
  const counted = at === null ? summary : summary && then && loggedThen(summary, then);
  const total =
    (counted && prepareLogCount(counted, { ...filter, at: null })) ?? (log.isPlaceholderData ? null : log.count) ?? countReason(reasons?.rows, filter);
  const onPlace = (before: string | null) => {
    setPlace(before);
    remember(before);
  };
  return (
    <LogOfDelivery value={id}>
      <LogFilters summary={summary} typed={typed} onSearch={search} filter={filter} reasons={reasons?.rows ?? []} onChoose={choose} onClear={clear} />
      {summary ? <DetailsNotice summary={summary} className="mb-3" /> : null}
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        {summary ? <LogHeading summary={summary} filter={said} count={total} /> : null}
        <div className="no-print flex flex-wrap items-center gap-2">
          {summary && log.data ? (
            <LogMoved key={shown} summary={summary} filter={filter} refreshing={log.isFetching} onRefresh={() => readFrom(place)} />
          ) : null}
          <LogViewMenu {...view} />
          <LogExport id={id} filter={filter} columns={view.columns} total={total} />
        </div>
      </div>
      {log.isPending && log.searched === null ? <LogSkeleton /> : null}
      {log.isError && !log.data ? (
        <ErrorState title={w.t("log.unreadable")} retry={() => void log.refetch()}>
          {problemWords(log.error, w)}
        </ErrorState>
      ) : null}
      {log.data && log.rows.length === 0 && !log.isFetching && !log.hasNextPage && summary ? (
        <LogEmpty summary={summary} filter={said} onClear={clear} />
      ) : null}
      {log.rows.length > 0 ? (
        <LogGrid
          key={shown}
          log={log}
          columns={view.columns}
          density={view.density}
          total={total}
          stale={log.isPlaceholderData}
          onPlace={onPlace}
          onTop={() => log.hasPreviousPage && readFrom(null)}
        />
      ) : null}
      <LogSearched log={log} among={summary ? prepareLogCount(summary, { ...filter, ...sought }) : null} />
    </LogOfDelivery>
  );
}

/** What no counter knows of, and rows are looked through for. */
const sought = {
  domain: null,
  provider: null,
  mx: null,
  ip: null,
  reply: null,
  attempts: null,
  dueAfter: null,
  dueBefore: null,
  from: null,
  to: null,
  landedSince: null,
  failedSince: null,
  complained: null,
} as const;

/** The latest reading whose rows have come: until then those of the one before stay, where they were scrolled to. */
function useShown(reading: string, here: boolean): string {
  const [shown, setShown] = useState(reading);
  if (here && shown !== reading) setShown(reading);
  return shown;
}
