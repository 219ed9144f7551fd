"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { LogFilterParams, LogRow } from "@/lib/contract/log";
import { type LogPlace, logOptions, placeOf } from "./log-queries";
import type { LogReading } from "./use-log-filter";

export type LogRows = {
  rows: LogRow[];
  /** Place of the first of them, counted from where reading began: below it, rows were let go, or came before. */
  start: number;
  /** Rows looked at so far where each must be; null where an index finds them. */
  searched: number | null;
  /** How many there are in all, where a counter of the server knows. */
  count: number | null;
};

const none: LogRow[] = [];

/** The log from a message on, read as far as was scrolled. */
export function useLogRows(deliveryId: string, filter: LogFilterParams, { startAt, epoch }: LogReading) {
  const [underWay, setUnderWay] = useState(0);
  const query = useInfiniteQuery(logOptions(deliveryId, { filter, startAt, epoch }, setUnderWay));
  const { data } = query;
  const shown = useMemo((): LogRows => {
    const places = (data?.pageParams ?? []) as LogPlace[];
    const [first, place] = [data?.pages[0], places[0]];
    const [last, lastPlace] = [data?.pages.at(-1), places.at(-1)];
    const scanned = last?.scanned ?? null;
    return {
      rows: data?.pages.flatMap((page) => page.rows) ?? none,
      count: first?.count ?? null,
      start: first && place ? placeOf(first, place) : 0,
      searched: scanned === null ? null : (lastPlace?.searched ?? 0) + (lastPlace?.type === "after" ? scanned : 0),
    };
  }, [data]);
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const goesOn = data !== undefined && shown.rows.length === 0 && hasNextPage && !isFetching && !isError;
  // The external system is the server: what it has looked at without a find is no answer yet.
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  const isSearching = query.isFetching && underWay > 0;
  return { ...query, ...shown, searched: isSearching ? Math.max(underWay, shown.searched ?? 0) : shown.searched };
}
