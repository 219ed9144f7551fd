"use client";

import { debounce, parseAsBoolean, parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { failedByCauses } from "@/lib/domain/failed-by";
import { outcomes } from "@/lib/domain/message-state";
import type { LogFilter } from "./log-queries";
import { useSettled } from "./use-settled";

const parsers = {
  outcome: parseAsStringLiteral(outcomes),
  failedBy: parseAsStringLiteral(failedByCauses),
  reason: parseAsInteger,
  complained: parseAsBoolean,
  q: parseAsString.withDefault("").withOptions({ limitUrlUpdates: debounce(300) }),
  cursor: parseAsString,
};

export type LogChoice = Partial<Omit<LogFilter, "cursor">>;

/** The log's filters and place, kept in the URL. Whatever is filtered anew starts at the first page. */
export function useLogFilter() {
  const [state, set] = useQueryStates(parsers);
  const q = useSettled(state.q.slice(0, 320).trim());
  const reason = state.reason !== null && state.reason >= 0 && state.reason <= 9999 ? state.reason : null;
  const filter: LogFilter = { ...state, reason, q: q === "" ? null : q };
  return {
    typed: state.q,
    filter,
    choose: (choice: LogChoice) => void set({ ...choice, cursor: null }),
    goTo: (cursor: string | null) => void set({ cursor }, { history: "push", scroll: true }),
    clear: () => void set(null),
  };
}
