import type { DeliverySummary } from "@/lib/contract/delivery";

/** An MTA tries again within the hour at first, and every few hours later on. */
const longestQuiet = 6 * 3_600;
const quietOfWhatMoves = 1_800;

/** For how long nothing has been heard of a delivery that should be reported on, seconds; null where that is no news. */
export function quietSeconds(
  { counts, lastEventAt, finalAt, clockAt }: Pick<DeliverySummary, "counts" | "lastEventAt" | "finalAt" | "clockAt">,
  now: number | null,
): number | null {
  const withMta = counts.relayed + counts.deferred;
  if (now === null || clockAt !== null || lastEventAt === null || withMta === 0) return null;
  if (finalAt !== null && now >= Date.parse(finalAt)) return null;
  const seconds = (now - Date.parse(lastEventAt)) / 1000;
  // What was merely handed over gets its first word within minutes.
  const longest = counts.relayed > counts.deferred ? quietOfWhatMoves : longestQuiet;
  return seconds >= longest ? seconds : null;
}
