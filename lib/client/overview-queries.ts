import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { overview } from "@/lib/contract/overview";
import { fetchJson } from "./fetch-json";
import { searchString } from "./search-string";

export const overviewKey = ["overview"] as const;

const refetchMs = 5_000;

/** How the workspace stands, with the day of a time zone; asked again while somebody looks. */
export function overviewOptions(zone: string) {
  return queryOptions({
    queryKey: [...overviewKey, zone] as const,
    queryFn: ({ signal }) => fetchJson(overview, `/api/overview${searchString({ zone })}`, signal),
    refetchInterval: refetchMs,
    placeholderData: keepPreviousData,
  });
}
