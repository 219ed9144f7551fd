"use client";

import { debounce, parseAsString, useQueryStates } from "nuqs";
import { useState } from "react";
import { isStorable } from "@/lib/contract/is-storable";
import { type LogFilterParams, logFilterParams, logParams } from "@/lib/contract/log";
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
  dueAfter: text,
  dueBefore: text,
  from: text,
  to: text,
  complained: text,
  exact: text,
  q: text.withDefault("").withOptions({ limitUrlUpdates: debounce(300) }),
  cursor: text,
} satisfies Record<keyof LogFilterParams | "cursor", unknown>;

export type LogChoice = Partial<LogFilterParams>;

/** From which message on the log is read, and how often it was begun anew since. */
export type LogReading = { of: string; startAt: string | null; epoch: number };

/** The log's filters and place, kept in the URL. Whatever is filtered anew starts at the first row. */
export function useLogFilter() {
  const [state, set] = useQueryStates(parsers);
  const typed = isStorable(state.q) ? state.q : "";
  const q = useSettled(typed.slice(0, 320).trim());
  const filter = logFilterParams.parse({ ...state, q: q === "" ? null : q });
  const at = logParams.shape.cursor.parse(state.cursor);
  const of = JSON.stringify(filter);
  const [reading, setReading] = useState<LogReading>({ of, startAt: at, epoch: 0 });
  if (reading.of !== of) setReading({ of, startAt: at, epoch: 0 });
  return {
    typed,
    filter,
    reading,
    choose: (choice: LogChoice) => void set({ ...asText(choice), cursor: null }),
    clear: () => void set(null),
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
