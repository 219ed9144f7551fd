import type { DeliverySummary } from "@/lib/contract/delivery";
import type { ShareCounts, ShareHeadline } from "@/lib/contract/share-report";

/** Of a summary, what a shared report may hold. */
export function headlineOf({ mode, success, provisional, finalAt, lastEventAt }: DeliverySummary): ShareHeadline {
  const { percent, atLeast, atMost } = success;
  return { mode, percent, atLeast, atMost, provisional, finalAt, lastEventAt };
}

export function countsOf({ messagesToSend, counts }: DeliverySummary): ShareCounts {
  const { delivered, relayed, deferred, pending, failed, complained } = counts;
  return { messagesToSend: messagesToSend.value, declared: messagesToSend.declared, delivered, relayed, deferred, pending, failed, complained };
}
