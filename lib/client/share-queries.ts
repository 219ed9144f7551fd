import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type CreatedShare, type CreateShareInput, createdShare, type ShareListParams, shareList, shareOpenList } from "@/lib/contract/share";
import { fetchJson } from "./fetch-json";
import { searchString } from "./search-string";
import { sendJson } from "./send-json";

export type ShareFilter = Pick<ShareListParams, "q" | "state" | "kind">;

export const shareKeys = {
  lists: ["shares"] as const,
  list: (filter: ShareFilter) => ["shares", filter] as const,
  opens: (id: string) => ["share-opens", id] as const,
};

export function shareListOptions(filter: ShareFilter) {
  return infiniteQueryOptions({
    queryKey: shareKeys.list(filter),
    queryFn: ({ pageParam, signal }) => fetchJson(shareList, `/api/shares${searchString({ ...filter, cursor: pageParam, limit: 100 })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
}

export function shareOpensOptions(id: string) {
  return queryOptions({ queryKey: shareKeys.opens(id), queryFn: ({ signal }) => fetchJson(shareOpenList, `/api/shares/${id}/opens`, signal) });
}

export async function createShare(input: CreateShareInput): Promise<CreatedShare> {
  return createdShare.parse(await sendJson("POST", "/api/shares", input));
}

export async function revokeShare(id: string): Promise<void> {
  await sendJson("DELETE", `/api/shares/${encodeURIComponent(id)}`);
}
