import type { DeliverySummary } from "@/lib/contract/delivery";
import type { ProofSums } from "@/lib/contract/proof";
import { coversHeld } from "@/lib/domain/proof-cover";
import type { InstantStyle } from "./format-instant";
import type { Wording } from "./wording";

/** What the latest recount of a delivery that found no difference is worth. */
export type ProofWorth =
  | { type: "notYet" }
  | { type: "nothing"; at: string }
  | { type: "little"; recounted: number; held: number; at: string }
  | { type: "partly" | "proven"; events: number; at: string };

export function prepareProof({ proof, messagesToSend, ignored }: Pick<DeliverySummary, "proof" | "messagesToSend" | "ignored">): ProofWorth {
  if (proof === null) return { type: "notYet" };
  const { at, messages, events, complete } = proof;
  if (messages === 0) return { type: "nothing", at };
  // What is past its retention is there no more to be recounted.
  if (!complete) return { type: "partly", events, at };
  const held = messagesToSend.seen + ignored;
  if (!coversHeld(messages, held)) return { type: "little", recounted: messages, held, at };
  return { type: "proven", events, at };
}

/** How all deliveries stand, as a sentence; null where there is nothing to prove. */
export type ProofStanding = { tone: "landed" | "neutral" | "failed"; words: string; since: string | null };

export function prepareProofSums({ deliveries, proven, covered, differing, past, oldestAt }: ProofSums, style: InstantStyle, w: Wording): ProofStanding | null {
  if (differing > 0) return { tone: "failed", words: w.t("deliveries.proofs.differing", { n: differing }), since: null };
  if (deliveries === 0) return null;
  if (proven === 0 || oldestAt === null) return { tone: "neutral", words: w.t("deliveries.proofs.none"), since: null };
  if (covered === 0) return { tone: "neutral", words: w.t("deliveries.proofs.little"), since: null };
  const time = w.instant(oldestAt, style);
  if (covered < deliveries) {
    return { tone: "neutral", words: w.t("deliveries.proofs.some", { proven: w.count(covered), n: w.count(deliveries), time }), since: oldestAt };
  }
  return { tone: "landed", words: past > 0 ? w.t("deliveries.proofs.past", { time }) : w.t("deliveries.proofs.all", { n: deliveries, time }), since: oldestAt };
}
