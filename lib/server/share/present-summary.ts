import type { DeliverySummary } from "@/lib/contract/delivery";
import type { ShareCounts, ShareHeadline } from "@/lib/contract/share-report";

/** Of a summary, what a shared report may hold. */
export function headlineOf({ mode, success, provisional, messagesToSend: { declared }, finalAt, lastEventAt, counts }: DeliverySummary): ShareHeadline {
  const { percent, atLeast, atMost } = success;
  // What is not relayed yet, or not even known of, has all of its validity before it: then there is no saying when.
  return { mode, percent, atLeast, atMost, provisional, declared, finalAt: counts.pending > 0 || !declared ? null : finalAt, lastEventAt };
}

export function countsOf({ messagesToSend, counts }: DeliverySummary): ShareCounts {
  const { delivered, relayed, deferred, pending, failed, complained } = counts;
  return { messagesToSend: messagesToSend.value, declared: messagesToSend.declared, delivered, relayed, deferred, pending, failed, complained };
}
