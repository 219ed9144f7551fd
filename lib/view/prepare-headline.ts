import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Mode } from "@/lib/domain/mode";
import type { Wording } from "./wording";

export type Headline = { percent: number | null; atLeast: number | null; atMost: number | null };

/** The headline of a delivery read as a mode; the band behind it is the same in both. */
export function prepareHeadline({ atLeast, atMost }: DeliverySummary["success"], mode: Mode): Headline {
  return { percent: mode === "efs" ? atLeast : atMost, atLeast, atMost };
}

/** What the two readings of the same messages say, and why they differ. */
export function modeSentence({ counts, success }: Pick<DeliverySummary, "counts" | "success">, w: Wording): string {
  const open = counts.pending + counts.relayed + counts.deferred;
  if (success.atLeast === null || success.atMost === null) return w.t("delivery.modes.none");
  if (open === 0) return w.t("delivery.modes.agree", { percent: w.percent(success.atLeast) });
  return w.t("delivery.modes.differ", { efs: w.percent(success.atLeast), relay: w.percent(success.atMost), open });
}

/** The band in one sentence: null before anything is relayed. `past`: of an instant gone back to. */
export function bandSentence({ atLeast, atMost }: Headline, provisional: boolean, past: boolean, w: Wording): string | null {
  if (atLeast === null || atMost === null) return null;
  if (!provisional) return w.t("delivery.headline.landed", { percent: w.percent(atLeast) });
  return w.t(past ? "delivery.headline.bandThen" : "delivery.headline.band", { atLeast: w.percent(atLeast), atMost: w.percent(atMost) });
}
