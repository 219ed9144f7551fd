"use client";

import type { ReactVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";

type RowFocus = {
  virtualizer: ReactVirtualizer<HTMLDivElement, Element>;
  scroller: RefObject<HTMLDivElement | null>;
  count: number;
  pageRows: number;
  onTop: () => void;
};

/** One row takes the tab key; arrows, Home, End and the page keys go on from there, to rows that are not drawn yet as well. */
export function useRowFocus({ virtualizer, scroller, count, pageRows, onTop }: RowFocus) {
  const [active, setActive] = useState(0);
  const wanted = useRef<number | null>(null);
  const items = virtualizer.getVirtualItems();
  const range = virtualizer.range;
  const tabbable = items.some(({ index }) => index === active) ? active : (range?.startIndex ?? items[0]?.index ?? 0);

  // The external system is the browser's focus: a row can take it once it is drawn.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = event.target instanceof HTMLElement ? event.target.closest("[data-index]") : null;
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = Number(row.getAttribute("data-index"));
    const next = goesTo(event.key, { at, last: count - 1, pageRows });
    if (next === null) return;
    event.preventDefault();
    if (event.key === "Home") onTop();
    wanted.current = next;
    setActive(next);
    virtualizer.scrollToIndex(next);
  };
  return { tabbable, onKeyDown };
}

function goesTo(key: string, { at, last, pageRows }: { at: number; last: number; pageRows: number }): number | null {
  const within = (index: number) => Math.max(0, Math.min(last, index));
  switch (key) {
    case "ArrowDown":
      return within(at + 1);
    case "ArrowUp":
      return within(at - 1);
    case "PageDown":
      return within(at + pageRows);
    case "PageUp":
      return within(at - pageRows);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
