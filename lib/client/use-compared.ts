"use client";

import { parseAsString, useQueryState } from "nuqs";
import { comparedIds, mostCompared } from "@/lib/view/compared";

/** The deliveries being compared, kept in the URL. */
export function useCompared() {
  const [text, setText] = useQueryState("d", parseAsString.withDefault("").withOptions({ history: "push" }));
  const ids = comparedIds(text);
  const set = (next: readonly string[]) => void setText(next.length === 0 ? null : next.join(","));
  return {
    ids,
    full: ids.length >= mostCompared,
    add: (id: string) => set([...new Set([...ids, id])].slice(0, mostCompared)),
    remove: (id: string) => set(ids.filter((each) => each !== id)),
  };
}
