import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/client/fetch-json";
import { replayList } from "@/lib/contract/replay";

export const replayListKey = ["replays"] as const;

/** The replays, asked again each second while one of them runs, or while there is no answer. */
export function replayListOptions() {
  return queryOptions({
    queryKey: replayListKey,
    queryFn: ({ signal }) => fetchJson(replayList, "/api/replays", signal),
    refetchInterval: ({ state }) => (state.status === "error" || state.data?.rows.some((replay) => replay.state === "running") ? 1_000 : false),
  });
}
