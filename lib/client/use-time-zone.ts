"use client";

import { useSyncExternalStore } from "react";

/** The reader's time zone; while hydrating the one the server drew in, so that both render the same text. */
export function useTimeZone(drawnIn = "UTC"): string {
  return useSyncExternalStore(neverChanges, readTimeZone, () => drawnIn);
}

function readTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function neverChanges(): () => void {
  return () => {};
}
