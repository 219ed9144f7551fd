import type { Fact } from "@/lib/domain/event";
import { deriveOutcome, deriveState, type Outcome } from "@/lib/domain/message-state";
import { type Mode, statusLabel } from "@/lib/domain/mode";
import { countsOverBase, deriveBase, deriveSuccess, isProvisional } from "@/lib/domain/success";

/** What a delivery's summary would show, recounted from the facts of each of its messages. */
export function countDelivery(mode: Mode, messages: readonly (readonly Fact[])[], target: number | null = messages.length) {
  const seenMessages = messages.filter((facts) => facts.length > 0);
  const seen = countOutcomes(seenMessages.map((facts) => deriveOutcome(deriveState(facts))));
  const counts = countsOverBase(deriveBase(target, seenMessages.length - seen.ignored), seen);
  const labels = messages.map((facts) => statusLabel(mode, deriveOutcome(deriveState(facts))));
  return {
    counts,
    ignored: seen.ignored,
    labels,
    success: deriveSuccess(mode, counts).percent,
    band: deriveSuccess(mode, counts),
    provisional: isProvisional(counts),
  };
}

export function countOutcomes(outcomes: readonly Outcome[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { pending: 0, relayed: 0, deferred: 0, delivered: 0, failed: 0, ignored: 0 };
  for (const outcome of outcomes) counts[outcome]++;
  return counts;
}
