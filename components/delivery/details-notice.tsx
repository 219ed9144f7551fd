import { Notice } from "@/components/ui/notice";
import type { DeliverySummary } from "@/lib/contract/delivery";

/** Says so where details are past their retention, so that what is missing is not taken for zero. */
export function DetailsNotice({ summary: { details } }: { summary: DeliverySummary }) {
  const words = detailsWords(details);
  return words ? <Notice>{words}</Notice> : null;
}

function detailsWords({ log, events }: DeliverySummary["details"]): string | null {
  if (log === "gone") return "The log of this delivery is past its retention: its recipients can no longer be listed. The counts were kept and stay right.";
  if (log === "partly") return "The older part of this delivery's log is past its retention and can no longer be listed. The counts are over all of it.";
  if (events === "gone") return "The single events of this delivery are past their retention. Where each message stands is still in the log.";
  if (events === "partly") return "The older events of this delivery are past their retention. Where each message stands is still in the log.";
  return null;
}
