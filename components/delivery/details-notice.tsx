"use client";

import { Notice } from "@/components/ui/notice";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";

/** Says so where details are past their retention, so that what is missing is not taken for zero. */
export function DetailsNotice({ summary: { details }, className }: { summary: DeliverySummary; className?: string }) {
  const { t } = useWording();
  const missing = missingOf(details);
  if (missing === null) return null;
  return (
    <div className={className}>
      <Notice>{t(`delivery.notices.${missing}`)}</Notice>
    </div>
  );
}

function missingOf({ log, events }: DeliverySummary["details"]): "logGone" | "logPartly" | "eventsGone" | "eventsPartly" | null {
  if (log !== "kept") return log === "gone" ? "logGone" : "logPartly";
  if (events !== "kept") return events === "gone" ? "eventsGone" : "eventsPartly";
  return null;
}
