"use client";

import { useSyncExternalStore } from "react";

/** The token behind "#" of the address: null where there is none, undefined until the page runs in a browser. */
export function useLinkToken(): string | null | undefined {
  return useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1) || null,
    () => undefined,
  );
}

function subscribe(run: () => void): () => void {
  window.addEventListener("hashchange", run);
  return () => window.removeEventListener("hashchange", run);
}
