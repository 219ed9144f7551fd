import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { summaryAsOf } from "@/lib/contract/as-of";
import type { BreakdownBy } from "@/lib/contract/breakdown";
import { type DeliveryListParams, deliveryList, deliverySummary } from "@/lib/contract/delivery";
import { exclusions } from "@/lib/contract/exclusions";
import { history } from "@/lib/contract/history";
import { latency } from "@/lib/contract/latency";
import { providerTimeline } from "@/lib/contract/provider-timeline";
import { failureReasonsOfBreakdown } from "@/lib/contract/reasons";
import { runOuts } from "@/lib/contract/run-outs";
import { standingThen } from "@/lib/contract/standing-then";
import { timeline } from "@/lib/contract/timeline";
import { fetchJson } from "./fetch-json";
import { searchString } from "./search-string";

export type DeliveryListFilter = Omit<DeliveryListParams, "cursor" | "limit" | "ids">;

export type TimelineSpan = { from: number; to: number };

/** Rows of the list per request. */
export const deliveryPageSize = 50;

/** What a breakdown is by, of which value of another dimension if of one, and how much of it is wanted. */
export type BreakdownAsked = { by: BreakdownBy; of: { by: BreakdownBy; value: string } | null; q: string; limit: number };

export const deliveryKeys = {
  lists: ["deliveries"] as const,
  list: (filter: DeliveryListFilter) => ["deliveries", filter] as const,
  one: (id: string) => ["delivery", id] as const,
  summary: (id: string) => ["delivery", id, "summary"] as const,
  timeline: (id: string) => ["delivery", id, "timeline"] as const,
  timelineOf: (id: string, span: TimelineSpan) => ["delivery", id, "timeline", span] as const,
  reasons: (id: string) => ["delivery", id, "reasons"] as const,
  history: (id: string) => ["delivery", id, "history"] as const,
  asOf: (id: string, at: number) => ["delivery", id, "as-of", at] as const,
  standingThen: (id: string, at: number) => ["delivery", id, "standing-then", at] as const,
  exclusions: (id: string) => ["delivery", id, "exclusions"] as const,
  runOuts: (id: string) => ["delivery", id, "run-outs"] as const,
  breakdowns: (id: string) => ["delivery", id, "breakdown"] as const,
  breakdown: (id: string, asked: BreakdownAsked) => ["delivery", id, "breakdown", asked] as const,
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

/** A window of the timeline, in whole minutes. */
export function timelineOfOptions(id: string, span: TimelineSpan) {
  return queryOptions({
    queryKey: deliveryKeys.timelineOf(id, span),
    queryFn: ({ signal }) => fetchJson(timeline, `${deliveryPath(id)}/timeline${searchString(isoTime({ span, at: null }))}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** All of its life or a span of it, as it is or as it was at an instant. */
export type TimeAsked = { span: TimelineSpan | null; at: number | null };

export function latencyOptions(id: string, asked: TimeAsked) {
  return queryOptions({
    queryKey: [...deliveryKeys.timeline(id), "latency", asked] as const,
    queryFn: ({ signal }) => fetchJson(latency, `${deliveryPath(id)}/latency${searchString(isoTime(asked))}`, signal),
    placeholderData: keepPreviousData,
  });
}

export function providerTimelineOptions(id: string, asked: TimeAsked) {
  return queryOptions({
    queryKey: [...deliveryKeys.timeline(id), "by-provider", asked] as const,
    queryFn: ({ signal }) => fetchJson(providerTimeline, `${deliveryPath(id)}/timeline-by-provider${searchString(isoTime(asked))}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** All a delivery went through. What happened does not change while somebody looks back; what is told late is asked for now and then. */
export function historyOptions(id: string) {
  return queryOptions({
    queryKey: deliveryKeys.history(id),
    queryFn: ({ signal }) => fetchJson(history, `${deliveryPath(id)}/history`, signal),
    staleTime: 60_000,
  });
}

export function asOfOptions(id: string, at: number) {
  return queryOptions({
    queryKey: deliveryKeys.asOf(id, at),
    queryFn: ({ signal }) => fetchJson(summaryAsOf, `${deliveryPath(id)}${searchString({ at: new Date(at).toISOString() })}`, signal),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

export function standingThenOptions(id: string, at: number) {
  return queryOptions({
    queryKey: deliveryKeys.standingThen(id, at),
    queryFn: ({ signal }) => fetchJson(standingThen, `${deliveryPath(id)}/standing${searchString({ at: new Date(at).toISOString() })}`, signal),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

export function exclusionsOptions(id: string) {
  return queryOptions({
    queryKey: deliveryKeys.exclusions(id),
    queryFn: ({ signal }) => fetchJson(exclusions, `${deliveryPath(id)}/exclusions`, signal),
  });
}

export function runOutsOptions(id: string) {
  return queryOptions({
    queryKey: deliveryKeys.runOuts(id),
    queryFn: ({ signal }) => fetchJson(runOuts, `${deliveryPath(id)}/run-outs`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}

function isoTime({ span, at }: TimeAsked) {
  const iso = (instant: number | undefined | null) => (typeof instant === "number" ? new Date(instant).toISOString() : null);
  return { from: iso(span?.from), to: iso(span?.to), at: iso(at) };
}

export function failureReasonsOptions(id: string) {
  return queryOptions({
    queryKey: deliveryKeys.reasons(id),
    queryFn: ({ signal }) => fetchJson(failureReasonsOfBreakdown, `${deliveryPath(id)}/breakdown?by=reason`, signal),
  });
}

export function deliveryPath(id: string): string {
  return `/api/deliveries/${encodeURIComponent(id)}`;
}
