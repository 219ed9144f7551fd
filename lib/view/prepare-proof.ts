import type { ProofSums } from "@/lib/contract/proof";
import { formatCount } from "./format-number";

/** How all deliveries stand, in words that an instant follows; null where there is nothing to prove. */
export type ProofStanding = { tone: "landed" | "neutral" | "failed"; words: string; since: string | null };

export function prepareProofSums({ deliveries, proven, differing, past, oldestAt }: ProofSums): ProofStanding | null {
  if (differing > 0) {
    const words =
      differing === 1 ? "1 delivery differs from a recount of its events" : `${formatCount(differing)} deliveries differ from a recount of their events`;
    return { tone: "failed", words, since: null };
  }
  if (deliveries === 0) return null;
  if (proven === 0) return { tone: "neutral", words: "No delivery recounted yet", since: null };
  if (proven < deliveries) return { tone: "neutral", words: `${formatCount(proven)} of ${formatCount(deliveries)} deliveries proven since`, since: oldestAt };
  if (past > 0) return { tone: "landed", words: "All but those past their retention proven since", since: oldestAt };
  return { tone: "landed", words: deliveries === 1 ? "Proven since" : `All ${formatCount(deliveries)} deliveries proven since`, since: oldestAt };
}

/** One side of a difference as text. */
export function differenceText(value: unknown): string {
  return value === null ? "nothing" : typeof value === "number" ? formatCount(value) : JSON.stringify(value);
}
