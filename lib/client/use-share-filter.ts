"use client";

import { debounce, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { shareStates } from "@/lib/contract/share";
import { shareKinds } from "@/lib/domain/share";
import type { ShareFilter } from "./share-queries";
import { useSettled } from "./use-settled";

const parsers = {
  q: parseAsString.withDefault("").withOptions({ limitUrlUpdates: debounce(300) }),
  state: parseAsStringLiteral(["all", ...shareStates]).withDefault("all"),
  kind: parseAsStringLiteral(["all", ...shareKinds]).withDefault("all"),
};

/** Which links are listed, kept in the URL. */
export function useShareFilter() {
  const [{ q, state, kind }, set] = useQueryStates(parsers);
  const filter: ShareFilter = { q: useSettled(q.slice(0, 200).trim()), state, kind };
  return { typed: q, filter, set: (next: Partial<ShareFilter>) => void set(next) };
}
