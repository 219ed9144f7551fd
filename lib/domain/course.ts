import { deriveOutcome, type MessageState } from "./message-state";

/** When a message went from one standing to the next, epoch ms; null where it never did. Read up to any instant, the moments say how it stood then. */
export type Course = {
  /** First heard of by relay, deferral or final word: it leaves `pending`. */
  begunAt: number | null;
  /** First deferral, if that came before the end. */
  deferringAt: number | null;
  /** The end of a message that was being retried. */
  settledAt: number | null;
  /** Earliest delivery, if it has a final word; also of one that later proved a failure. */
  deliveredAt: number | null;
  /** A late bounce whose clock ran ahead is booked no earlier than its delivery. */
  failedAt: number | null;
};

export function deriveCourse(state: MessageState): Course {
  const outcome = deriveOutcome(state);
  const ended = outcome === "delivered" || outcome === "failed";
  const deliveredAt = ended ? state.deliveredAt : null;
  const failedAt = outcome === "failed" && state.terminal ? Math.max(state.terminal.at, deliveredAt ?? Number.NEGATIVE_INFINITY) : null;
  const endedAt = deliveredAt ?? failedAt;
  const { heldSince, deferredSince } = state;
  const deferringAt = deferredSince !== null && (endedAt === null || deferredSince < endedAt) ? deferredSince : null;
  return { begunAt: earliest(heldSince, endedAt), deferringAt, settledAt: deferringAt === null ? null : endedAt, deliveredAt, failedAt };
}

function earliest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
