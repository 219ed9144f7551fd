import type { DeliverySummary } from "@/lib/contract/delivery";
import { percentOf } from "./format-percent";
import type { Wording } from "./wording";

export type BandPart = { kind: "landed" | "open" | "failed"; count: number; percent: number };

/** The band of one delivery: what landed, what is still open, what failed, as parts of 0..100 %. */
export type Band = { parts: BandPart[]; words: string };

export function prepareBand(counts: Pick<DeliverySummary["counts"], "pending" | "relayed" | "deferred" | "delivered" | "failed">, w: Wording): Band {
  const open = counts.pending + counts.relayed + counts.deferred;
  const whole = counts.delivered + open + counts.failed;
  const all: BandPart[] = [
    { kind: "landed", count: counts.delivered, percent: percentOf(counts.delivered, whole) ?? 0 },
    { kind: "open", count: open, percent: percentOf(open, whole) ?? 0 },
    { kind: "failed", count: counts.failed, percent: percentOf(counts.failed, whole) ?? 0 },
  ];
  const parts = all.filter((part) => part.count > 0);
  const words = parts.map(({ kind, percent }) => w.t("delivery.band.part", { percent: w.percent(percent), word: w.t(`delivery.band.${kind}`) })).join(", ");
  return { parts, words: words === "" ? w.t("delivery.band.nothing") : words };
}
