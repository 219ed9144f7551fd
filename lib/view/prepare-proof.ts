import type { ProofSums } from "@/lib/contract/proof";
import type { InstantStyle } from "./format-instant";
import type { Wording } from "./wording";

/** How all deliveries stand, as a sentence; null where there is nothing to prove. */
export type ProofStanding = { tone: "landed" | "neutral" | "failed"; words: string; since: string | null };

export function prepareProofSums({ deliveries, proven, differing, past, oldestAt }: ProofSums, style: InstantStyle, w: Wording): ProofStanding | null {
  if (differing > 0) return { tone: "failed", words: w.t("deliveries.proofs.differing", { n: differing }), since: null };
  if (deliveries === 0) return null;
  if (proven === 0 || oldestAt === null) return { tone: "neutral", words: w.t("deliveries.proofs.none"), since: null };
  const time = w.instant(oldestAt, style);
  if (proven < deliveries) {
    return { tone: "neutral", words: w.t("deliveries.proofs.some", { proven: w.count(proven), n: w.count(deliveries), time }), since: oldestAt };
  }
  return { tone: "landed", words: past > 0 ? w.t("deliveries.proofs.past", { time }) : w.t("deliveries.proofs.all", { n: deliveries, time }), since: oldestAt };
}
