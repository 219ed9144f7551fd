"use client";

import { debounce, parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { type BreakdownBy, breakdownDimensions } from "@/lib/contract/breakdown";
import { useSettled } from "./use-settled";

const parsers = {
  by: parseAsStringLiteral(breakdownDimensions).withDefault("provider"),
  open: parseAsString,
  into: parseAsStringLiteral(breakdownDimensions),
  q: parseAsString.withDefault("").withOptions({ limitUrlUpdates: debounce(300) }),
  all: parseAsBoolean.withDefault(false),
};

/** What the failures are told apart by, what is searched for, and which row is open, kept in the URL. */
export function useFailuresView() {
  const [state, set] = useQueryStates(parsers);
  return {
    ...state,
    typed: state.q,
    q: useSettled(state.q.slice(0, 200).trim()),
    tellApart: (by: BreakdownBy) => void set({ by, open: null, into: null, q: null, all: null }, { history: "push" }),
    search: (q: string) => void set({ q, open: null }),
    toggle: (value: string) => void set({ open: state.open === value ? null : value, into: null }),
    openInto: (into: BreakdownBy) => void set({ into }),
    showAll: () => void set({ all: true }),
  };
}
export type FailuresView = ReturnType<typeof useFailuresView>;
