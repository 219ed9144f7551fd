import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type ReportParams, report } from "@/lib/contract/report";
import { fetchJson } from "./fetch-json";
import { searchString } from "./search-string";

/** Rows shown at first, and once all are wanted. */
export const reportSizes = { first: 25, all: 1_000 } as const;

export function reportOptions(asked: ReportParams) {
  return queryOptions({
    queryKey: ["report", asked] as const,
    queryFn: ({ signal }) => fetchJson(report, `/api/reports${searchString(asked)}`, signal),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });
}
