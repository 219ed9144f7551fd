import type { DeliverySummary } from "@/lib/contract/delivery";
import { isFinal } from "@/lib/domain/success";
import { lateBounceWindowMs } from "@/lib/domain/validity";

/** Whether a number may still change, and until when. */
export type Finality =
  | { type: "waiting" }
  /** `orLater`: messages that are not relayed yet, or not even known of, have all of their validity before them. */
  | { type: "provisional"; until: string | null; orLater: boolean; overdue: boolean }
  /** Nothing is open now, and more may be sent: no target was declared. */
  | { type: "settled"; correctableUntil: string | null }
  | { type: "final"; correctableUntil: string | null };

/** `now` is the wall clock, or the clock of the replay the delivery runs in; null while not known. */
export function prepareFinality(
  summary: Pick<DeliverySummary, "provisional" | "finalAt" | "success" | "lastEventAt" | "counts"> & {
    messagesToSend: Pick<DeliverySummary["messagesToSend"], "declared">;
  },
  now: number | null,
): Finality {
  if (summary.success.percent === null && summary.finalAt === null) return { type: "waiting" };
  if (summary.provisional) {
    const overdue = summary.finalAt !== null && now !== null && Date.parse(summary.finalAt) < now;
    return { type: "provisional", until: summary.finalAt, orLater: summary.counts.pending > 0 || !summary.messagesToSend.declared, overdue };
  }
  const type = isFinal(summary.provisional, summary.messagesToSend.declared) ? "final" : "settled";
  if (summary.lastEventAt === null) return { type, correctableUntil: null };
  const end = Date.parse(summary.lastEventAt) + lateBounceWindowMs;
  return { type, correctableUntil: now !== null && end > now ? new Date(end).toISOString() : null };
}

/** The delivery's own now, epoch ms: the replay's clock if it runs in one. */
export function nowOf(summary: Pick<DeliverySummary, "clockAt">, wallClock: number | null): number | null {
  return summary.clockAt === null ? wallClock : Date.parse(summary.clockAt);
}
