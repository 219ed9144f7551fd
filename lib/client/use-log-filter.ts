"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useCallback, useState } from "react";
import { type LogFilterParams, logFilterParams, logParams } from "@/lib/contract/log";
import type { OpenedSearch } from "@/lib/contract/sealed-search";
import { useSealedSearch } from "./use-sealed-search";

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
  dueAfter: text,
  dueBefore: text,
  from: text,
  to: text,
  landedSince: text,
  failedSince: text,
  at: text,
  complained: text,
  exact: text,
  q: text.withDefault(""),
  cursor: text,
} satisfies Record<keyof LogFilterParams | "cursor", unknown>;

export type LogChoice = Partial<LogFilterParams>;

/** From which message on the log is read, and how often it was begun anew since. */
export type LogReading = { of: string; startAt: string | null; epoch: number };

/** The log's filters and place, kept in the URL; of a recipient what stands for them. Whatever is filtered anew starts at the first row. */
export function useLogFilter(opened: OpenedSearch | null) {
  const [state, set] = useQueryStates(parsers);
  const onSealed = useCallback((q: string | null) => void set({ q, ...(q === null ? { exact: null } : {}), cursor: null }), [set]);
  const filter = logFilterParams.parse({ ...state, q: state.q === "" ? null : state.q });
  const search = useSealedSearch({ inAddress: filter.q ?? "", opened, onSealed });
  const at = logParams.shape.cursor.parse(state.cursor);
  const of = JSON.stringify(filter);
  const [reading, setReading] = useState<LogReading>({ of, startAt: at, epoch: 0 });
  if (reading.of !== of) setReading({ of, startAt: at, epoch: 0 });
  return {
    typed: search.typed,
    search: search.type,
    filter,
    /** The same in words: with what is searched for in place of what stands for it. */
    said: { ...filter, q: filter.q === null ? null : search.text },
    reading,
    choose: (choice: LogChoice) => void set({ ...asText(choice), cursor: null }),
    clear: () => {
      search.forget();
      void set(null);
    },
    /** Keeps the place in the URL, for a link to it; what is read stays as it is. */
    remember: (cursor: string | null) => void set({ cursor }, { history: "replace" }),
    /** Reads anew, from the message after this one on. */
    readFrom: (cursor: string | null) => {
      setReading((last) => ({ of, startAt: cursor, epoch: last.epoch + 1 }));
      void set({ cursor }, { history: "replace" });
    },
  };
}

function asText(choice: LogChoice): Partial<Record<keyof LogFilterParams, string | null>> {
  return Object.fromEntries(names.flatMap((name) => (choice[name] === undefined ? [] : [[name, choice[name] === null ? null : String(choice[name])]])));
}
