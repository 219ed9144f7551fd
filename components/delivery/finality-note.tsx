"use client";

import { Instant } from "@/components/ui/instant";
import { useNow } from "@/lib/client/use-now";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { assertNever } from "@/lib/domain/assert-never";
import { nowOf, prepareFinality } from "@/lib/view/prepare-finality";

/** How far to trust the number above, in a sentence. */
export function FinalityNote({ summary }: { summary: DeliverySummary }) {
  const finality = prepareFinality(summary, nowOf(summary, useNow()));
  switch (finality.type) {
    case "waiting":
      return null;
    case "provisional":
      if (finality.until === null) return "Provisional until every message has a final word.";
      if (finality.overdue) return "Validity has run out: messages still open are being written off as timed out.";
      return (
        <>
          Provisional until <Instant at={finality.until} />.
        </>
      );
    case "final":
      if (finality.correctableUntil === null) return "Final: every message has a final word.";
      return (
        <>
          Final; late bounces may still correct it until about <Instant at={finality.correctableUntil} style="day" />.
        </>
      );
    default:
      return assertNever(finality);
  }
}
