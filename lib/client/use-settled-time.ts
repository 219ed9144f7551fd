"use client";

import type { Span } from "@/lib/view/prepare-window";
import type { TimeAsked } from "./delivery-queries";
import { useSettled } from "./use-settled";

/** A time to be asked for, once it has stopped changing: the numbers that are the same are the same. */
export function useSettledTime(span: Span | null, at: number | null): TimeAsked {
  const [from, to] = [useSettled(span?.from ?? null), useSettled(span?.to ?? null)];
  return { span: from === null || to === null ? null : { from, to }, at: useSettled(at) };
}
