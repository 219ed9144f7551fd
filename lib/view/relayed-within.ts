import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Timeline } from "@/lib/contract/timeline";

type Relayed = Pick<DeliverySummary, "startedAt" | "finalAt" | "validity" | "messagesToSend" | "counts">;

/**
 * Seconds from a delivery's first event to its last message's relay. Null unless it is exact: the target is known, all of it has left, and the relay of each
 * message was told (a feed may tell of a message for the first time as it lands).
 */
export function relayedWithinSeconds({ startedAt, finalAt, validity, messagesToSend, counts }: Relayed, timeline: Pick<Timeline, "points">): number | null {
  const { declared, exceeded, value } = messagesToSend;
  if (!declared || exceeded || value === 0 || counts.pending > 0 || startedAt === null || finalAt === null) return null;
  if (timeline.points.reduce((sum, { relayed }) => sum + relayed, 0) !== value) return null;
  const lastRelayAt = Date.parse(finalAt) - validity.effectiveSeconds * 1000;
  const seconds = (lastRelayAt - Date.parse(startedAt)) / 1000;
  return seconds >= 1 ? seconds : null;
}
