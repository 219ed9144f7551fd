import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type LogParams, logPage, messageDetail } from "@/lib/contract/log";
import { deliveryPath } from "./delivery-queries";
import { fetchJson } from "./fetch-json";
import { searchString } from "./search-string";

export type LogFilter = Omit<LogParams, "limit" | "before">;

/** Rows of the log per page. */
export const logPageSize = 50;

export function logOptions(deliveryId: string, filter: LogFilter) {
  return queryOptions({
    queryKey: ["delivery", deliveryId, "log", filter] as const,
    queryFn: ({ signal }) => fetchJson(logPage, `${deliveryPath(deliveryId)}/log${searchString({ ...filter, limit: logPageSize })}`, signal),
    placeholderData: keepPreviousData,
    // The rows stand still under the reader's eyes; the page says when numbers have moved.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

export function messageOptions(deliveryId: string, messageKey: string) {
  return queryOptions({
    queryKey: ["delivery", deliveryId, "message", messageKey] as const,
    queryFn: ({ signal }) => fetchJson(messageDetail, `${deliveryPath(deliveryId)}/log/${encodeURIComponent(messageKey)}`, signal),
  });
}
