import type { LogState } from "@/db/queries/read-log-states";
import { failedByOf } from "@/lib/domain/failed-by";
import { deriveOutcome, type MessageState } from "@/lib/domain/message-state";

/** The row of the log that a state stands for, field by field in the query's order. */
export function expectedLogState(messageKey: string, state: MessageState): LogState {
  const outcome = deriveOutcome(state);
  const { lastDeferral, terminal } = state;
  return {
    messageKey,
    outcome,
    failedBy: terminal && outcome === "failed" ? failedByOf(terminal) : null,
    relayedAt: state.relayedAt,
    heldSince: state.heldSince,
    deliveredAt: state.deliveredAt,
    complainedAt: state.complainedAt,
    deferralAt: lastDeferral?.at ?? null,
    deferralId: lastDeferral?.id ?? null,
    deferralReasonCode: lastDeferral?.qualification?.reasonCode ?? null,
    attemptEvents: state.attemptEvents,
    maxAttempt: state.maxAttempt,
    terminalAt: terminal?.at ?? null,
    terminalId: terminal?.id ?? null,
    terminalReasonCode: terminal?.qualification?.reasonCode ?? null,
    lastEventAt: state.lastEventAt,
  };
}
