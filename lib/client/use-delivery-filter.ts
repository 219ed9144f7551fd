"use client";

import { debounce, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { deliverySorts, deliveryStates, heldKinds, periodNames } from "@/lib/contract/delivery";
import { instantParam } from "@/lib/contract/instant-param";
import { modes } from "@/lib/domain/mode";
import type { DeliveryListFilter } from "./delivery-queries";
import { useSettled } from "./use-settled";

const parsers = {
  q: parseAsString.withDefault("").withOptions({ limitUrlUpdates: debounce(300) }),
  state: parseAsStringLiteral(deliveryStates).withDefault("all"),
  mode: parseAsStringLiteral(modes),
  period: parseAsStringLiteral(periodNames),
  feed: parseAsString,
  has: parseAsStringLiteral(heldKinds),
  since: parseAsString,
  sort: parseAsStringLiteral(deliverySorts).withDefault("newest"),
};

/** The list's search, filters and order, kept in the URL. `typed` is what the box shows; `filter` is what is asked for once typing rests. */
export function useDeliveryFilter() {
  const [{ q, ...chosen }, set] = useQueryStates(parsers);
  const filter: DeliveryListFilter = { ...chosen, since: instantParam.parse(chosen.since), q: useSettled(q.slice(0, 200).trim()) };
  return {
    typed: q,
    filter,
    filtered: isFiltered({ ...filter, q }),
    choose: (choice: Partial<DeliveryListFilter>) => void set(choice),
    show: (view: DeliveryListFilter) => void set(view, { history: "push" }),
    clear: () => void set({ q: null, state: null, mode: null, period: null, feed: null, has: null, since: null }),
  };
}

export function isFiltered({ q, state, mode, period, feed, has }: DeliveryListFilter): boolean {
  return q !== "" || state !== "all" || mode !== null || period !== null || feed !== null || has !== null;
}
