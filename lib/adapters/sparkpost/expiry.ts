import type { FeedbackEvent } from "@/lib/domain/event";

/** A policy decision or an automatic reply, whatever its text says of time. */
const otherwiseDecided: ReadonlySet<number> = new Set([25, 60, 80, 90, 100]);
const timeout = 24;
const wording = /exceeded max (?:time|retries)|message (?:timeout|expired)/i;

/**
 * Whether a bounce is the MTA giving up. Momentum has no event type for it: the class is Timeout, or that of the last deferral, and the text says so.
 * Source: Momentum's internal replies, "554 5.4.7 [internal] exceeded max time without delivery".
 */
export function isExpiry({ bounceClass, enhancedCode, text }: Pick<FeedbackEvent, "bounceClass" | "enhancedCode" | "text">): boolean {
  if (bounceClass === timeout) return true;
  if (bounceClass !== null && otherwiseDecided.has(bounceClass)) return false;
  return enhancedCode === "5.4.7" || wording.test(text ?? "");
}
