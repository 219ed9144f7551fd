"use client";

import { Instant } from "@/components/ui/instant";
import { useNow } from "@/lib/client/use-now";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { assertNever } from "@/lib/domain/assert-never";
import { nowOf, prepareFinality } from "@/lib/view/prepare-finality";

/** How far to trust the number above, in a sentence. */
export function FinalityNote({ summary }: { summary: DeliverySummary }) {
  const { t } = useWording();
  const finality = prepareFinality(summary, nowOf(summary, useNow()));
  switch (finality.type) {
    case "waiting":
      return null;
    case "provisional": {
      const { until, orLater, overdue } = finality;
      if (until === null) return t("delivery.finality.noteEvery");
      if (overdue) return t("delivery.finality.noteOverdue");
      return t.rich(`delivery.finality.${!orLater ? "noteUntil" : summary.messagesToSend.declared ? "noteOrLater" : "noteMore"}`, {
        instant: () => <Instant key="instant" at={until} />,
      });
    }
    case "settled":
      return t("delivery.finality.noteSettled");
    case "final": {
      const { correctableUntil } = finality;
      if (correctableUntil === null) return t("delivery.finality.noteFinal");
      return t.rich("delivery.finality.noteCorrectable", { instant: () => <Instant key="instant" at={correctableUntil} style="day" /> });
    }
    default:
      return assertNever(finality);
  }
}

/** How far to trust a number of the past. */
export function FinalityThen({ summary: { counts, provisional, success } }: { summary: DeliverySummary }) {
  const { t } = useWording();
  if (success.percent === null) return null;
  return provisional ? t("delivery.finality.thenOpen", { open: counts.pending + counts.relayed + counts.deferred }) : t("delivery.finality.thenFinal");
}
