import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { deliveryList } from "@/lib/contract/delivery";
import { fetchJson } from "./fetch-json";
import { searchString } from "./search-string";

/** How often what is compared is read anew, while it may still change. */
export const compareEveryMs = 5_000;

const most = 8;

/** Deliveries to choose from. */
export function deliveryChoiceOptions(q: string) {
  return queryOptions({
    queryKey: ["delivery-choice", q] as const,
    queryFn: ({ signal }) => fetchJson(deliveryList, `/api/deliveries${searchString({ q, limit: most })}`, signal),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
}
