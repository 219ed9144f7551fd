"use client";

import { Instant } from "@/components/ui/instant";
import { useNow } from "@/lib/client/use-now";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { assertNever } from "@/lib/domain/assert-never";
import { formatLeft } from "@/lib/view/format-duration";
import { nowOf, prepareFinality } from "@/lib/view/prepare-finality";

/** Provisional until when, or final; by the delivery's own clock. */
export function FinalityWords({ summary, brief = false }: { summary: DeliverySummary; brief?: boolean }) {
  const now = nowOf(summary, useNow());
  const finality = prepareFinality(summary, now);
  switch (finality.type) {
    case "waiting":
      return "Waiting for the first relay";
    case "provisional": {
      if (finality.until === null) return "Provisional";
      if (finality.overdue) return "Provisional, validity has run out";
      const left = now === null ? null : ` (${formatLeft((Date.parse(finality.until) - now) / 1000)})`;
      return (
        <span>
          {brief ? "provisional until" : "Provisional · final"} <Instant at={finality.until} />
          {brief ? null : left}
        </span>
      );
    }
    case "final":
      return "Final";
    default:
      return assertNever(finality);
  }
}
