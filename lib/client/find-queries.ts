import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { deliveryList } from "@/lib/contract/delivery";
import { failureFindList } from "@/lib/contract/failure-find";
import { messagePage } from "@/lib/contract/message";
import { recipientList } from "@/lib/contract/recipient";
import { fetchJson } from "./fetch-json";
import { sealSearch } from "./sealed-search";
import { searchString } from "./search-string";

const pageSize = 12;
const fewDeliveries = 5;

/** What was sent to one address, the latest first. */
export function messagesOptions(recipient: string) {
  return infiniteQueryOptions({
    queryKey: ["find", "messages", recipient] as const,
    queryFn: async ({ pageParam, signal }) => {
      const asked = { recipient: await sealSearch(recipient), cursor: pageParam, limit: pageSize };
      return fetchJson(messagePage, `/api/messages${searchString(asked)}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: isAddress(recipient),
    gcTime: 60_000,
  });
}

/** Addresses that begin so. */
export function recipientsOptions(prefix: string) {
  return queryOptions({
    queryKey: ["find", "recipients", prefix] as const,
    queryFn: async ({ signal }) => fetchJson(recipientList, `/api/recipients${searchString({ prefix: await sealSearch(prefix) })}`, signal),
    enabled: prefix.length >= 2,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

/** Deliveries whose name or key has this in it. */
export function deliveriesNamedOptions(q: string) {
  return queryOptions({
    queryKey: ["find", "deliveries", q] as const,
    queryFn: ({ signal }) => fetchJson(deliveryList, `/api/deliveries${searchString({ q, limit: fewDeliveries })}`, signal),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

/** Failures at the mailbox provider or domain that the words name, in the delivery given unless they name another. */
export function failuresNamedOptions(q: string, delivery: string | null) {
  return queryOptions({
    queryKey: ["find", "failures", q, delivery] as const,
    queryFn: ({ signal }) => fetchJson(failureFindList, `/api/failures${searchString({ q, delivery })}`, signal),
    enabled: q.length >= 2 && !isAddress(q),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

/** With nothing before the sign it is a domain's. */
function isAddress(text: string): boolean {
  return text.indexOf("@") > 0;
}
