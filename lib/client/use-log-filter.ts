"use client";

import { debounce, parseAsString, useQueryStates } from "nuqs";
import { type LogFilterParams, logFilterParams } from "@/lib/contract/log";
import type { LogFilter } from "./log-queries";
import { useSettled } from "./use-settled";

const names = Object.keys(logFilterParams.shape) as (keyof LogFilterParams)[];

const text = parseAsString;
const parsers = {
  outcome: text,
  failedBy: text,
  reason: text,
  domain: text,
  provider: text,
  mx: text,
  ip: text,
  reply: text,
  attempts: text,
  from: text,
  to: text,
  complained: text,
  exact: text,
  q: text.withDefault("").withOptions({ limitUrlUpdates: debounce(300) }),
  cursor: text,
} satisfies Record<keyof LogFilterParams | "cursor", unknown>;

export type LogChoice = Partial<LogFilterParams>;

/** The log's filters and place, kept in the URL. Whatever is filtered anew starts at the first page. */
export function useLogFilter() {
  const [state, set] = useQueryStates(parsers);
  const q = useSettled(state.q.slice(0, 320).trim());
  const filter: LogFilter = { ...logFilterParams.parse({ ...state, q: q === "" ? null : q }), cursor: state.cursor };
  return {
    typed: state.q,
    filter,
    choose: (choice: LogChoice) => void set({ ...asText(choice), cursor: null }),
    goTo: (cursor: string | null) => void set({ cursor }, { history: "push", scroll: true }),
    clear: () => void set(null),
  };
}

function asText(choice: LogChoice): Partial<Record<keyof LogFilterParams, string | null>> {
  return Object.fromEntries(names.flatMap((name) => (choice[name] === undefined ? [] : [[name, choice[name] === null ? null : String(choice[name])]])));
}
