import type { EventKind, FeedbackEvent } from "./event";

/** A fact that is known from elsewhere than an attempt to deliver: its kind and instant (epoch ms), and nothing that a server could have said. */
export function bareEvent(kind: EventKind, at: number, recipient: string | null): FeedbackEvent {
  return {
    kind,
    at,
    messageId: null,
    recipient,
    attempt: null,
    bounceClass: null,
    smtpCode: null,
    enhancedCode: null,
    text: null,
    mx: null,
    sendingIp: null,
    queueTimeMs: null,
  };
}
