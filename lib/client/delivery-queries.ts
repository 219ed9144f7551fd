import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type DeliveryListParams, deliveryList, deliverySummary } from "@/lib/contract/delivery";
import { failureReasons } from "@/lib/contract/reasons";
import { timeline } from "@/lib/contract/timeline";
import { fetchJson } from "./fetch-json";
import { searchString } from "./search-string";

export type DeliveryListFilter = Pick<DeliveryListParams, "q" | "state">;

/** Rows of the list per request. */
export const deliveryPageSize = 50;

export const deliveryKeys = {
  lists: ["deliveries"] as const,
  list: (filter: DeliveryListFilter) => ["deliveries", filter] as const,
  one: (id: string) => ["delivery", id] as const,
  summary: (id: string) => ["delivery", id, "summary"] as const,
  timeline: (id: string) => ["delivery", id, "timeline"] as const,
  reasons: (id: string) => ["delivery", id, "reasons"] as const,
};

export function deliveryListOptions(filter: DeliveryListFilter) {
  return infiniteQueryOptions({
    queryKey: deliveryKeys.list(filter),
    queryFn: ({ pageParam, signal }) =>
      fetchJson(deliveryList, `/api/deliveries${searchString({ ...filter, cursor: pageParam, limit: deliveryPageSize })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function deliveryOptions(id: string) {
  return queryOptions({
    queryKey: deliveryKeys.summary(id),
    queryFn: ({ signal }) => fetchJson(deliverySummary, deliveryPath(id), signal),
  });
}

export function timelineOptions(id: string) {
  return queryOptions({
    queryKey: deliveryKeys.timeline(id),
    queryFn: ({ signal }) => fetchJson(timeline, `${deliveryPath(id)}/timeline`, signal),
  });
}

export function failureReasonsOptions(id: string) {
  return queryOptions({
    queryKey: deliveryKeys.reasons(id),
    queryFn: ({ signal }) => fetchJson(failureReasons, `${deliveryPath(id)}/breakdown?by=reason`, signal),
  });
}

export function deliveryPath(id: string): string {
  return `/api/deliveries/${encodeURIComponent(id)}`;
}
