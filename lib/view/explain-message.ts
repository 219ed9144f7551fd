import type { MessageDetail, MessageEvent } from "@/lib/contract/log";
import { assertNever } from "@/lib/domain/assert-never";
import type { EventKind } from "@/lib/domain/event";
import { statusLabel } from "@/lib/domain/mode";
import { failedByWords } from "./words";

export type MessageExplanation = {
  /** Where it stands, in a few words. */
  verdict: string;
  /** Why, one sentence each. */
  because: string[];
  /** What the log of its delivery calls that, and why. */
  logged: string;
  /** The event and the rule that decided, null where none has. */
  decidedBy: { eventId: string; kind: EventKind; ruleId: string | null } | null;
};

type Explained = Pick<
  MessageDetail,
  "outcome" | "inferred" | "failedBy" | "complained" | "reason" | "relayedAt" | "deliveredAt" | "deadlineAt" | "attempts" | "events"
> & {
  delivery: Pick<MessageDetail["delivery"], "mode">;
};

/** Why a message stands where it stands, in words that name the rule and the event. `time` words an instant for the reader. */
export function explainMessage(message: Explained, time: (at: string) => string): MessageExplanation {
  const decisive = message.events.find((event) => event.decided) ?? null;
  const because = [...reasonsFor(message, decisive, time), ...overtaken(message, decisive), ...complaint(message)];
  const ruleId = decisive?.reason?.ruleId ?? (message.outcome === "failed" ? message.reason?.ruleId : null) ?? null;
  return {
    verdict: verdictOf(message),
    because,
    logged: loggedWords(message),
    decidedBy: decisive && { eventId: decisive.id, kind: decisive.kind, ruleId },
  };
}

function verdictOf({ outcome, inferred, failedBy, relayedAt }: Explained): string {
  switch (outcome) {
    case "pending":
      return "Not relayed yet";
    case "relayed":
      return "With the MTA, nothing heard since";
    case "deferred":
      return "Refused for now, being retried";
    case "delivered":
      return "Landed";
    case "failed":
      if (inferred) return "Timed out, no final word";
      if (failedBy === "late") return "Bounced after it was accepted";
      return relayedAt === null ? "Failed" : `Failed (${failedBy === null ? "undetermined" : failedByWords[failedBy]})`;
    case "ignored":
      return "Excluded, never sent";
    default:
      return assertNever(outcome);
  }
}

function reasonsFor(message: Explained, decisive: MessageEvent | null, time: (at: string) => string): string[] {
  switch (message.outcome) {
    case "pending":
      return ["No feed has reported a relay, an attempt or a refusal of this message."];
    case "relayed":
      return [
        message.relayedAt === null ? "The MTA has it." : `The MTA took it at ${time(message.relayedAt)} and has reported no attempt since.`,
        ...untilDeadline(message, time),
      ];
    case "deferred":
      return [...lastRefusal(message.events, time), ...untilDeadline(message, time)];
    case "delivered":
      return [
        decisive === null ? "The receiving server accepted it." : `The receiving server accepted it at ${time(decisive.at)}${onAttempt(message.attempts)}.`,
      ];
    case "failed":
      return failureReasons(message, decisive, time);
    case "ignored":
      return ["The sender excluded it from the target. It is no message to send, and is in no percentage."];
    default:
      return assertNever(message.outcome);
  }
}

function failureReasons(message: Explained, decisive: MessageEvent | null, time: (at: string) => string): string[] {
  if (message.inferred) {
    const deadline = message.deadlineAt === null ? "" : ` at ${time(message.deadlineAt)}`;
    return [
      `Validity ran out${deadline} without a final word from the MTA, so Aftersend counts it as failed. A real final word, however late, would replace this.`,
    ];
  }
  if (decisive === null) return ["A failure was reported."];
  return [`${failureWords(decisive.kind)} at ${time(decisive.at)}${smtpWords(decisive)}.`, ...ruleSentence(message, decisive)];
}

function failureWords(kind: EventKind): string {
  switch (kind) {
    case "bounced":
      return "The receiving server refused it for good";
    case "expired":
      return "The MTA gave up trying";
    case "rejected":
      return "It was rejected before it was relayed";
    case "late-bounced":
      return "A bounce came back";
    case "targeted":
    case "excluded":
    case "relayed":
    case "deferred":
    case "delivered":
    case "complained":
      return "A failure was reported";
    default:
      return assertNever(kind);
  }
}

function ruleSentence(message: Explained, decisive: MessageEvent): string[] {
  const reason = decisive.reason ?? message.reason;
  if (reason === null) return ["Nothing said why, so its cause is undetermined."];
  return [`Rule ${reason.ruleId} reads that as “${reason.name}” (${reason.type}).`];
}

function lastRefusal(events: MessageEvent[], time: (at: string) => string): string[] {
  const last = events.findLast((event) => event.kind === "deferred");
  if (!last) return ["The receiving server put it off."];
  const reading = last.reason === null ? [] : [`Rule ${last.reason.ruleId} reads that as “${last.reason.name}”.`];
  return [`The last attempt was put off at ${time(last.at)}${smtpWords(last)}.`, ...reading, "A deferral changes the reason shown, never the outcome."];
}

function untilDeadline({ deadlineAt }: Explained, time: (at: string) => string): string[] {
  return deadlineAt === null ? [] : [`Without a final word by ${time(deadlineAt)} it will be counted as timed out.`];
}

/** A delivery that a later bounce took back, or a final word that came after our own conclusion. */
function overtaken(message: Explained, decisive: MessageEvent | null): string[] {
  if (decisive?.kind === "late-bounced" && message.events.some((event) => event.kind === "delivered")) {
    return ["It had been accepted before; a bounce after acceptance outweighs that, whatever the two clocks say."];
  }
  if (!message.inferred && message.events.some((event) => event.inferred)) return ["It had been counted as timed out until this word came."];
  return [];
}

function complaint({ complained }: Explained): string[] {
  return complained ? ["The recipient complained. A complaint is counted apart and changes no outcome."] : [];
}

function loggedWords({ outcome, delivery: { mode } }: Explained): string {
  const label = `The log says “${statusLabel(mode, outcome)}”`;
  if (mode === "relay" && (outcome === "relayed" || outcome === "deferred"))
    return `${label}: in relay mode a message is Sent from its relay on, until it fails.`;
  if (mode === "relay" && outcome === "delivered") return `${label}, as it has since the relay: relay mode does not tell landed from relayed.`;
  if (mode === "efs" && (outcome === "relayed" || outcome === "deferred")) return `${label} until it has landed or failed, as efs mode does.`;
  return `${label}.`;
}

function smtpWords({ smtpCode, enhancedCode }: MessageEvent): string {
  const codes = [smtpCode, enhancedCode].filter((code) => code !== null).join(" ");
  return codes === "" ? "" : ` with ${codes}`;
}

function onAttempt(attempts: number): string {
  return attempts > 1 ? ` on attempt ${attempts}` : "";
}
