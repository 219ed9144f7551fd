import type { MessageState } from "./message-state";

/** The MTA honours no more than 3.5 days, in seconds. */
export const maxValiditySeconds = 302_400;
/** Campaign's default delivery duration: 5 days, in seconds. */
export const defaultValiditySeconds = 432_000;
/** How long after acceptance a bounce may still come in, milliseconds: about 7 days. */
export const lateBounceWindowMs = 7 * 86_400_000;

/** Seconds the MTA really keeps trying: the requested validity, at most 3.5 days. */
export function effectiveValiditySeconds(requestedSeconds: number): number {
  return Math.min(requestedSeconds, maxValiditySeconds);
}

/** Instant validity runs out for a message, epoch ms; null while it has not reached the MTA. */
export function deadlineOf(state: Pick<MessageState, "heldSince">, requestedSeconds: number): number | null {
  return state.heldSince === null ? null : state.heldSince + effectiveValiditySeconds(requestedSeconds) * 1000;
}
