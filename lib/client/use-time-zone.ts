"use client";

import { useSyncExternalStore } from "react";

/** The reader's time zone; UTC on the server and while hydrating, so that both render the same text. */
export function useTimeZone(): string {
  return useSyncExternalStore(neverChanges, readTimeZone, () => "UTC");
}

function readTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function neverChanges(): () => void {
  return () => {};
}
