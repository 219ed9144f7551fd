"use client";

import { createParser, throttle, useQueryState } from "nuqs";
import { isInstant } from "@/lib/contract/instant-param";

const parseAsInstant = createParser({
  parse: (text: string) => (/^\d{4}-\d{2}-\d{2}T/.test(text) && isInstant(text) ? Date.parse(text) : null),
  serialize: instantText,
});

/** An instant as the URL names it. */
export function instantText(at: number): string {
  return new Date(at).toISOString().replace(/:00\.000Z$/, "Z");
}

/** The URL keeps up with a film, but not at every frame. */
const urlEveryMs = 400;

/** The instant the page is shown as of, epoch ms, kept in the URL; null for now. */
export function useInstant(): [number | null, (at: number | null) => void] {
  const [at, setAt] = useQueryState("at", parseAsInstant);
  return [at, (next) => void setAt(next, { limitUrlUpdates: throttle(urlEveryMs) })];
}
