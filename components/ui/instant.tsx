"use client";

import { useNow } from "@/lib/client/use-now";
import { useWording } from "@/lib/client/use-wording";
import type { InstantStyle } from "@/lib/view/format-instant";

/** An instant in the reader's time zone; in UTC, and labelled so, until the page knows which that is. */
export function Instant({ at, style = "day-minute", zone = "said" }: { at: string; style?: InstantStyle; zone?: "said" | "above" }) {
  const w = useWording();
  return (
    <time dateTime={at} title={w.utc(at)} className="whitespace-nowrap">
      {w.instant(at, style, undefined, zone)}
    </time>
  );
}

/** How long ago, by the wall clock or by the clock given. */
export function Ago({ at, clockAt = null }: { at: string; clockAt?: string | null }) {
  const now = useNow();
  const w = useWording();
  const reference = clockAt === null ? now : Date.parse(clockAt);
  return (
    <time dateTime={at} title={w.utc(at)} className="whitespace-nowrap">
      {reference === null ? w.instant(at, "day-minute") : w.ago(secondsBetween(at, reference, clockAt !== null))}
    </time>
  );
}

/** A replay's clock is a step behind the events it has just sent: those are now. */
function secondsBetween(at: string, reference: number, replayed: boolean): number {
  const seconds = (reference - Date.parse(at)) / 1000;
  return replayed ? Math.max(0, seconds) : seconds;
}
