import { queryOptions } from "@tanstack/react-query";
import { feedDetail, feedList } from "@/lib/contract/feed";
import { fetchJson } from "./fetch-json";

/** Feeds have no stream of their own: they are asked again every few seconds while somebody looks. */
const refetchMs = 4_000;

export function feedListOptions() {
  return queryOptions({
    queryKey: ["feeds"] as const,
    queryFn: ({ signal }) => fetchJson(feedList, "/api/feeds", signal),
    refetchInterval: refetchMs,
  });
}

export function feedOptions(id: string) {
  return queryOptions({
    queryKey: ["feeds", id] as const,
    queryFn: ({ signal }) => fetchJson(feedDetail, `/api/feeds/${encodeURIComponent(id)}`, signal),
    refetchInterval: refetchMs,
  });
}
