import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type LogFilterParams, type LogPage, logPage, messageDetail, rawEvent } from "@/lib/contract/log";
import { deliveryPath } from "./delivery-queries";
import { fetchJson } from "./fetch-json";
import { searchString } from "./search-string";

export type LogFilter = LogFilterParams & { cursor: string | null };

/** Rows of the log per request. */
export const logPageSize = 100;
/** Pages in memory; those furthest away are let go, and read again when wanted. */
const mostPages = 30;

/**
 * Where a page is: after a message, with the place of its first row counted from where reading began; or before one, with the place
 * of the row that follows its last. `searched` is how many rows were looked at before it.
 */
export type LogPlace = { type: "after"; key: string | null; index: number; searched: number } | { type: "before"; key: string; end: number; searched: number };

type Asked = { filter: LogFilterParams; startAt: string | null; epoch: number };

/** Rows of the log from a message on, as they stood in that epoch of the page. `onSearched` hears how far a search without finds is. */
export function logOptions(deliveryId: string, { filter, startAt, epoch }: Asked, onSearched: (rows: number) => void = () => {}) {
  return infiniteQueryOptions({
    queryKey: ["delivery", deliveryId, "log", filter, startAt, epoch] as const,
    queryFn: ({ pageParam, signal }) => seek(deliveryId, filter, { place: pageParam, signal, onSearched }),
    initialPageParam: { type: "after", key: startAt, index: 0, searched: 0 } as LogPlace,
    getNextPageParam: nextPlace,
    getPreviousPageParam: (page: LogPage, _: LogPage[], place: LogPlace) => previousPlace(page, place, startAt),
    maxPages: mostPages,
    placeholderData: keepPreviousData,
    // The rows stand still under the reader's eyes; the page says when numbers have moved.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
  });
}

/** The first rows that a filter finds, for a glance at them. */
export function firstRowsOptions(deliveryId: string, filter: LogFilterParams) {
  return queryOptions({
    queryKey: ["delivery", deliveryId, "first-rows", filter] as const,
    queryFn: async ({ signal }) => {
      const place: LogPlace = { type: "after", key: null, index: 0, searched: 0 };
      return (await seek(deliveryId, filter, { place, signal, onSearched: () => {} })).rows;
    },
  });
}

/** Place of a page's first row. */
export function placeOf(page: LogPage, place: LogPlace): number {
  return place.type === "after" ? place.index : place.end - page.rows.length;
}

function nextPlace(page: LogPage, _: LogPage[], place: LogPlace): LogPlace | undefined {
  if (place.type === "after") {
    const index = place.index + page.rows.length;
    return page.nextCursor === null ? undefined : { type: "after", key: page.nextCursor, index, searched: place.searched + (page.scanned ?? 0) };
  }
  return { type: "after", key: page.rows.at(-1)?.messageKey ?? place.key, index: place.end, searched: place.searched };
}

function previousPlace(page: LogPage, place: LogPlace, startAt: string | null): LogPlace | undefined {
  if (place.type === "before") {
    return page.nextCursor === null ? undefined : { type: "before", key: page.nextCursor, end: placeOf(page, place), searched: place.searched };
  }
  const first = page.rows[0];
  const isFirst = place.index === 0 && startAt === null;
  return isFirst || !first ? undefined : { type: "before", key: first.messageKey, end: place.index, searched: place.searched };
}

type Seek = { place: LogPlace; signal: AbortSignal; onSearched: (rows: number) => void };

/** A page with at least one row in it, or none at the end: an answer may be that so far nothing was found. */
async function seek(deliveryId: string, filter: LogFilterParams, { place, signal, onSearched }: Seek): Promise<LogPage> {
  let scanned = 0;
  for (let key = place.key; ; ) {
    const from = place.type === "after" ? { cursor: key } : { before: key };
    const page = await fetchJson(logPage, `${deliveryPath(deliveryId)}/log${searchString({ ...filter, ...from, limit: logPageSize })}`, signal);
    scanned += page.scanned ?? 0;
    if (page.scanned !== null) onSearched(place.searched + scanned);
    if (page.rows.length > 0 || page.nextCursor === null) return { ...page, scanned: page.scanned === null ? null : scanned };
    key = page.nextCursor;
  }
}

export function messageOptions(deliveryId: string, messageKey: string) {
  return queryOptions({
    queryKey: ["delivery", deliveryId, "message", messageKey] as const,
    queryFn: ({ signal }) => fetchJson(messageDetail, messagePath(deliveryId, messageKey), signal),
  });
}

/** What a feed sent that an event was read from. */
export function rawEventOptions(deliveryId: string, messageKey: string, eventId: string) {
  return queryOptions({
    queryKey: ["delivery", deliveryId, "raw-event", messageKey, eventId] as const,
    queryFn: ({ signal }) => fetchJson(rawEvent, `${messagePath(deliveryId, messageKey)}/events/${encodeURIComponent(eventId)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function messagePath(deliveryId: string, messageKey: string): string {
  return `${deliveryPath(deliveryId)}/log/${encodeURIComponent(messageKey)}`;
}
