"use client";

import { useSyncExternalStore } from "react";

/** Whether this part of the page has met what the server drew, and may show what has come since. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
