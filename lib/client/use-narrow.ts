"use client";

import { useSyncExternalStore } from "react";

const query = "(max-width: 767px)";

/** Whether this is as narrow as a phone; not until the browser has said so. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    onChange,
    () => window.matchMedia(query).matches,
    () => false,
  );
}

function onChange(changed: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}
