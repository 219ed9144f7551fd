"use client";

import { debounce, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { type DeliveryListParams, deliveryStates } from "@/lib/contract/delivery";
import type { DeliveryListFilter } from "./delivery-queries";
import { useSettled } from "./use-settled";

const parsers = {
  q: parseAsString.withDefault("").withOptions({ limitUrlUpdates: debounce(300) }),
  state: parseAsStringLiteral(deliveryStates).withDefault("all"),
};

/** The list's search and state, kept in the URL. `typed` is what the box shows; `filter` is what is asked for once typing rests. */
export function useDeliveryFilter() {
  const [{ q, state }, set] = useQueryStates(parsers);
  const filter: DeliveryListFilter = { q: useSettled(q.slice(0, 200).trim()), state };
  return {
    typed: q,
    filter,
    setQuery: (next: string) => void set({ q: next }),
    setState: (next: DeliveryListParams["state"]) => void set({ state: next }),
    clear: () => void set({ q: null, state: null }),
  };
}
