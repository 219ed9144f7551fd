"use client";

import { Instant } from "@/components/ui/instant";
import { useNow } from "@/lib/client/use-now";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { assertNever } from "@/lib/domain/assert-never";
import { nowOf, prepareFinality } from "@/lib/view/prepare-finality";
import type { Wording } from "@/lib/view/wording";

/** Provisional until when, or final; by the delivery's own clock. */
export function FinalityWords({ summary, brief = false }: { summary: DeliverySummary; brief?: boolean }) {
  const w = useWording();
  const now = nowOf(summary, useNow());
  const finality = prepareFinality(summary, now);
  switch (finality.type) {
    case "waiting":
      return w.t("delivery.finality.waiting");
    case "provisional": {
      const { until, orLater, overdue } = finality;
      if (until === null) return w.t("delivery.finality.provisional");
      if (overdue) return w.t("delivery.finality.overdue");
      const instant = () => <Instant key="instant" at={until} />;
      // A reader would hold the time of a replay against the clock on the wall.
      if (brief && summary.clockAt !== null && now !== null)
        return (
          <span>{w.t(orLater ? "delivery.finality.leastInReplay" : "delivery.finality.leftInReplay", { left: w.left((Date.parse(until) - now) / 1000) })}</span>
        );
      if (brief) return <span>{w.t.rich(orLater ? "delivery.finality.untilOrLater" : "delivery.finality.until", { instant })}</span>;
      if (orLater) return <span>{w.t.rich("delivery.finality.finalOrLater", { instant })}</span>;
      if (now === null) return <span>{w.t.rich("delivery.finality.finalAt", { instant })}</span>;
      return <span>{w.t.rich("delivery.finality.finalAtLeft", { instant, left: w.left((Date.parse(until) - now) / 1000) })}</span>;
    }
    case "settled":
      return <span title={w.t("delivery.finality.settledHint")}>{w.t(brief ? "delivery.finality.settled" : "delivery.finality.settledMore")}</span>;
    case "final":
      return <span title={correction(finality.correctableUntil, w) ?? undefined}>{w.t("delivery.finality.final")}</span>;
    default:
      return assertNever(finality);
  }
}

/** Until when late bounces may still correct a number that is not provisional; a line of its own where there is room. */
export function CorrectionWords({ summary }: { summary: DeliverySummary }) {
  const w = useWording();
  const finality = prepareFinality(summary, nowOf(summary, useNow()));
  if (finality.type === "settled") return w.t("delivery.finality.moreMayCome");
  return finality.type === "final" ? correction(finality.correctableUntil, w) : null;
}

function correction(until: string | null, w: Wording): string | null {
  return until === null ? null : w.t("delivery.finality.lateUntil", { day: w.instant(until, "day") });
}
