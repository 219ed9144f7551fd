import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { breakdown } from "@/lib/contract/breakdown";
import { type BreakdownAsked, deliveryKeys, deliveryPath } from "./delivery-queries";
import { fetchJson } from "./fetch-json";
import { searchString } from "./search-string";

/** Rows asked for at first, and once all are wanted. */
export const breakdownSizes = { first: 25, all: 500, opened: 12 } as const;

type Asked = Pick<BreakdownAsked, "by"> & Partial<BreakdownAsked>;

export function breakdownOptions(id: string, { by, of = null, q = "", limit = breakdownSizes.first }: Asked) {
  const search = searchString({ by, of: of && `${of.by}:${of.value}`, q, limit });
  return queryOptions({
    queryKey: deliveryKeys.breakdown(id, { by, of, q, limit }),
    queryFn: ({ signal }) => fetchJson(breakdown, `${deliveryPath(id)}/breakdown${search}`, signal),
    placeholderData: keepPreviousData,
  });
}
