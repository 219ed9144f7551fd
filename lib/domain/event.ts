import type { Qualification } from "./qualification/qualification";

/**
 * What can be said of one message: by its sender that it is to be sent, or was excluded; by feedback the rest. The order is the
 * rank that breaks a tie between terminal events of the same instant.
 */
export const eventKinds = ["targeted", "relayed", "deferred", "complained", "excluded", "rejected", "expired", "delivered", "bounced", "late-bounced"] as const;
export type EventKind = (typeof eventKinds)[number];

/** Whether the fact is the sender's word, not the MTA's. */
export function isSendersWord(kind: EventKind): boolean {
  return kind === "targeted" || kind === "excluded";
}

/** One fact from a feed about one message, in the field's words. Instants are epoch milliseconds. */
export type FeedbackEvent = {
  kind: EventKind;
  at: number;
  /** The MTA's id of the message. Null where the feed does not name it, or names another mail's (a DSN's own id). */
  messageId: string | null;
  /** Lower-cased. */
  recipient: string | null;
  /** Ordinal of the attempt this event reports, from 1. Null where the feed does not say or no attempt was made. */
  attempt: number | null;
  /** Bounce class in Momentum's numbering, the one vocabulary adapters translate to. */
  bounceClass: number | null;
  /** SMTP basic code, 200..599. */
  smtpCode: number | null;
  /** RFC 3463 enhanced status code, "5.1.1". */
  enhancedCode: string | null;
  /** The remote host's words, verbatim. */
  text: string | null;
  /** Host or address the message was handed to. */
  mx: string | null;
  sendingIp: string | null;
  /** Time in the MTA's queue, milliseconds. */
  queueTimeMs: number | null;
};

/** An event as the machine sees it: its identity, and the verdict on it if it reports a failure. */
export type Fact = {
  id: string;
  kind: EventKind;
  at: number;
  attempt: number | null;
  qualification: Qualification | null;
  /** True for the expiry that Aftersend itself concludes when validity has run out without a final word. */
  inferred: boolean;
  /** Host and sending address of the attempt it reports, as hostName writes them. */
  mx: string | null;
  ip: string | null;
  /** What the remote host said of a failure, its variable parts folded away (reply-template). */
  reply: string | null;
};

/**
 * The content that makes two reports the same fact; vendors resend a fact under a new event id, so that id is left out.
 * Fields are parted by NUL, which none of them can hold; null and the empty text are the same absence.
 */
export function identityContent(feedId: string, event: FeedbackEvent): string {
  const { messageId, recipient, kind, at, attempt, bounceClass, smtpCode, enhancedCode, text } = event;
  const codes = `${attempt ?? ""}\0${bounceClass ?? ""}\0${smtpCode ?? ""}\0${enhancedCode ?? ""}`;
  return `${feedId}\0${messageId ?? ""}\0${recipient ?? ""}\0${kind}\0${at}\0${codes}\0${text ?? ""}`;
}
