import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Wording } from "./wording";

/** The end of the band that the headline is not, where it reads differently: null once the band is closed. */
export function otherEnd({ mode, success }: Pick<DeliverySummary, "mode" | "success">, w: Wording): string | null {
  const { atLeast, atMost } = success;
  if (atLeast === null || atMost === null || w.percent(atLeast) === w.percent(atMost)) return null;
  return mode === "efs" ? w.t("deliveries.row.atMost", { percent: w.percent(atMost) }) : w.t("deliveries.row.atLeast", { percent: w.percent(atLeast) });
}
