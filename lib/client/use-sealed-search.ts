"use client";

import { useEffect, useState } from "react";
import type { OpenedSearch } from "@/lib/contract/sealed-search";
import { sealSearch, textOfSearch } from "./sealed-search";
import { useSettled } from "./use-settled";

type SealedSearchOptions = {
  /** What stands in the address; "" for nothing. */
  inAddress: string;
  /** What the page was opened with. */
  opened: OpenedSearch | null;
  onSealed: (sealed: string | null) => void;
};

/** What is typed into a search for recipients, while the address holds it sealed. */
export function useSealedSearch({ inAddress, opened, onSealed }: SealedSearchOptions) {
  const [typing, setTyping] = useState<string | null>(null);
  const settled = useSettled(typing)?.trim() ?? "";
  const text = inAddress === "" ? "" : (textOfSearch(inAddress) ?? (inAddress === opened?.sealed ? opened.text : "•••"));
  // The external system is the server, which alone can seal.
  useEffect(() => {
    if (settled === "") return;
    let isLatest = true;
    void sealSearch(settled)
      .then((sealed) => {
        if (!isLatest) return;
        onSealed(sealed);
        setTyping((now) => (now?.trim() === settled ? null : now));
      })
      // Nothing is searched; the next key tries again, and the page says that the server is away.
      .catch(() => null);
    return () => {
      isLatest = false;
    };
  }, [settled, onSealed]);
  const type = (typed: string) => {
    setTyping(typed === "" ? null : typed);
    if (typed === "") onSealed(null);
  };
  return { text, typed: typing ?? text, type, forget: () => setTyping(null) };
}
