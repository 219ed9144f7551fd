import type { LogState } from "@/db/queries/read-log-states";
import { failedByOf } from "@/lib/domain/failed-by";
import { deriveOutcome, type MessageState } from "@/lib/domain/message-state";
import { coarseReply } from "@/lib/domain/reply-template";

/**
 * The row of the log that a state stands for, field by field in the query's order. `stored` is the reply kept there: where there
 * was no more room for a reply's template, that of its codes (db/queries/intern-replies).
 */
export function expectedLogState(messageKey: string, state: MessageState, stored: string | null): LogState {
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
    deferredSince: state.deferredSince,
    deferralAt: lastDeferral?.at ?? null,
    deferralId: lastDeferral?.id ?? null,
    deferralReasonCode: lastDeferral?.qualification?.reasonCode ?? null,
    attemptEvents: state.attemptEvents,
    maxAttempt: state.maxAttempt,
    terminalAt: terminal?.at ?? null,
    terminalId: terminal?.id ?? null,
    terminalReasonCode: terminal?.qualification?.reasonCode ?? null,
    reply: keptReply(state, stored),
    routeAt: state.route?.at ?? null,
    routeId: state.route?.id ?? null,
    mx: state.route?.mx ?? null,
    ip: state.route?.ip ?? null,
    lastEventAt: state.lastEventAt,
  };
}

/** The reply that a message's failure is counted under. */
export function keptReply({ terminal }: MessageState, stored: string | null): string | null {
  const reply = terminal?.reply ?? null;
  return reply !== null && stored === coarseReply(reply) ? stored : reply;
}
