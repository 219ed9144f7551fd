"use client";

import { useNow } from "@/lib/client/use-now";
import { useTimeZone } from "@/lib/client/use-time-zone";
import { formatAgo } from "@/lib/view/format-duration";
import { formatInstant, formatUtc, type InstantStyle } from "@/lib/view/format-instant";

/** An instant in the reader's time zone; in UTC, and labelled so, until the page knows which that is. */
export function Instant({ at, style = "day-minute" }: { at: string; style?: InstantStyle }) {
  const timeZone = useTimeZone();
  return (
    <time dateTime={at} title={formatUtc(at)} className="whitespace-nowrap">
      {formatInstant(at, style, timeZone)}
    </time>
  );
}

/** How long ago, by the wall clock or by the clock given. */
export function Ago({ at, clockAt = null }: { at: string; clockAt?: string | null }) {
  const now = useNow();
  const timeZone = useTimeZone();
  const reference = clockAt === null ? now : Date.parse(clockAt);
  return (
    <time dateTime={at} title={formatUtc(at)} className="whitespace-nowrap">
      {reference === null ? formatInstant(at, "day-minute", timeZone) : formatAgo(secondsBetween(at, reference, clockAt !== null))}
    </time>
  );
}

/** A replay's clock is a step behind the events it has just sent: those are now. */
function secondsBetween(at: string, reference: number, replayed: boolean): number {
  const seconds = (reference - Date.parse(at)) / 1000;
  return replayed ? Math.max(0, seconds) : seconds;
}
