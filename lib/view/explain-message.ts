import type { MessageDetail, MessageEvent } from "@/lib/contract/log";
import { assertNever } from "@/lib/domain/assert-never";
import type { EventKind } from "@/lib/domain/event";
import { ruleWords, wordingThen } from "./bounce-rule-words";
import { reasonNameOf } from "./reason-name";
import { statusKeys } from "./status-keys";
import type { Wording } from "./wording";

export type MessageExplanation = {
  /** Where it stands, in a few words. */
  verdict: string;
  /** Why, one sentence each. */
  because: string[];
  /** What the log of its delivery calls that, and why. */
  logged: string;
  /** The event and the rule that decided, null where none has. */
  decidedBy: { eventId: string; kind: EventKind; ruleId: string | null } | null;
  /** What those rules said then that are the workspace's own. */
  saidThen: string[];
};

type Explained = Pick<
  MessageDetail,
  "outcome" | "label" | "inferred" | "failedBy" | "complained" | "reason" | "relayedAt" | "deliveredAt" | "deadlineAt" | "attempts" | "events" | "ownRules"
> & {
  delivery: Pick<MessageDetail["delivery"], "mode">;
};

type Teller = { w: Wording; time: (at: string) => string };

/** Why a message stands where it stands, in words that name the rule and the event. `time` words an instant for the reader. */
export function explainMessage(message: Explained, w: Wording, time = (at: string) => w.instant(at, "day-second")): MessageExplanation {
  const decisive = message.events.find((event) => event.decided) ?? null;
  const teller = { w, time };
  const because = [
    ...reasonsFor(message, decisive, teller),
    ...overtaken(message, decisive, teller),
    ...readAsReply(message, teller),
    ...(message.complained ? [w.t("message.complaint")] : []),
  ];
  const ruleId = decisive?.reason?.ruleId ?? (message.outcome === "failed" ? message.reason?.ruleId : null) ?? null;
  return {
    verdict: verdictOf(message, w),
    because,
    logged: loggedWords(message, w),
    decidedBy: decisive && { eventId: decisive.id, kind: decisive.kind, ruleId },
    saidThen: message.ownRules.map((rule) => wordingThen(rule, w)),
  };
}

function verdictOf({ outcome, inferred, failedBy, relayedAt }: Explained, w: Wording): string {
  if (outcome !== "failed") return w.t(`message.verdict.${outcome}`);
  if (inferred) return w.t("message.verdict.inferred");
  if (failedBy === "late") return w.t("message.verdict.late");
  return relayedAt === null ? w.t("message.verdict.failed") : w.t("message.verdict.failedBy", { cause: w.t(`failedBy.${failedBy ?? "undetermined"}`) });
}

function reasonsFor(message: Explained, decisive: MessageEvent | null, teller: Teller): string[] {
  const { w, time } = teller;
  const targeted = message.events.find(({ kind }) => kind === "targeted");
  switch (message.outcome) {
    case "pending":
      return [...(targeted ? [w.t("message.targeted", { at: time(targeted.at) })] : []), w.t("message.pending")];
    case "ignored":
      return ignoredReasons(message, teller);
    case "relayed":
      return [message.relayedAt === null ? w.t("message.held") : w.t("message.relayed", { at: time(message.relayedAt) }), ...untilDeadline(message, teller)];
    case "deferred":
      return [...lastRefusal(message.events, teller), ...untilDeadline(message, teller)];
    case "delivered":
      return [
        decisive === null
          ? w.t("message.accepted")
          : message.attempts > 1
            ? w.t("message.acceptedOnAttempt", { at: time(decisive.at), attempt: message.attempts })
            : w.t("message.acceptedAt", { at: time(decisive.at) }),
      ];
    case "failed":
      return failureReasons(message, decisive, teller);
    default:
      return assertNever(message.outcome);
  }
}

/** The sender's word: who was left out, when, and by which of Campaign's reasons. */
function ignoredReasons(message: Explained, { w, time }: Teller): string[] {
  const excluded = message.events.findLast(({ kind }) => kind === "excluded");
  const reason = excluded?.reason ?? message.reason;
  return [
    excluded ? w.t("message.excludedAt", { at: time(excluded.at) }) : w.t("message.excluded"),
    ...(reason ? [w.t("message.excludedFor", { reason: reasonNameOf(reason, w), code: reason.code })] : []),
    w.t("message.ignored"),
  ];
}

function failureReasons(message: Explained, decisive: MessageEvent | null, { w, time }: Teller): string[] {
  if (message.inferred) return [message.deadlineAt === null ? w.t("message.ranOut") : w.t("message.ranOutAt", { at: time(message.deadlineAt) })];
  if (decisive === null) return [w.t("message.failure.other")];
  const said = { what: failureWords(decisive.kind, w), at: time(decisive.at), reply: smtpWords(decisive) };
  const reason = decisive.reason ?? message.reason;
  return [
    said.reply === "" ? w.t("message.failedAt", said) : w.t("message.failedAtWith", said),
    reason === null
      ? w.t("message.noReason")
      : w.t("message.ruleReads", {
          rule: ruleWords(reason.ruleId, message.ownRules, w),
          reason: reasonNameOf(reason, w),
          type: w.t(`failureType.${reason.type}`),
        }),
  ];
}

function failureWords(kind: EventKind, w: Wording): string {
  switch (kind) {
    case "bounced":
    case "expired":
    case "rejected":
      return w.t(`message.failure.${kind}`);
    case "late-bounced":
      return w.t("message.failure.late");
    case "targeted":
    case "excluded":
    case "relayed":
    case "deferred":
    case "delivered":
    case "complained":
      return w.t("message.failure.other");
    default:
      return assertNever(kind);
  }
}

function lastRefusal(events: MessageEvent[], { w, time }: Teller): string[] {
  const last = events.findLast((event) => event.kind === "deferred");
  if (!last) return [w.t("message.deferred")];
  const said = { at: time(last.at), reply: smtpWords(last) };
  const reading = last.reason === null ? [] : [w.t("message.ruleReadsOnly", { rule: last.reason.ruleId, reason: reasonNameOf(last.reason, w) })];
  return [said.reply === "" ? w.t("message.deferredAt", said) : w.t("message.deferredAtWith", said), ...reading, w.t("message.deferralChanges")];
}

function untilDeadline({ deadlineAt }: Explained, { w, time }: Teller): string[] {
  return deadlineAt === null ? [] : [w.t("message.untilDeadline", { at: time(deadlineAt) })];
}

/** A delivery that a later bounce took back, a final word that came after our own conclusion, or an exclusion that the MTA's word beats. */
function overtaken(message: Explained, decisive: MessageEvent | null, { w }: Teller): string[] {
  const told: string[] = [];
  if (decisive?.kind === "late-bounced" && message.events.some((event) => event.kind === "delivered")) told.push(w.t("message.overtook"));
  else if (!message.inferred && message.events.some((event) => event.inferred)) told.push(w.t("message.overtaken"));
  if (message.outcome !== "ignored" && message.events.some((event) => event.kind === "excluded")) told.push(w.t("message.exclusionBeaten"));
  return told;
}

/** A mail that came as a bounce and is none: an automatic reply, a challenge, a request to subscribe or unsubscribe. */
export function isReply({ kind, reason }: Pick<MessageEvent, "kind" | "reason">): boolean {
  return (kind === "bounced" || kind === "late-bounced") && reason?.type === "not-a-failure";
}

function readAsReply({ events, ownRules }: Explained, { w }: Teller): string[] {
  const rules = [...new Set(events.filter(isReply).flatMap(({ reason }) => reason?.ruleId ?? []))];
  return rules.map((rule) => w.t("message.readAsReply", { rule: ruleWords(rule, ownRules, w) }));
}

function loggedWords({ outcome, label, delivery: { mode } }: Explained, w: Wording): string {
  const said = { label: w.t(`status.${statusKeys[label]}`) };
  if (mode === "relay" && (outcome === "relayed" || outcome === "deferred")) return w.t("message.logged.relayOpen", said);
  if (mode === "relay" && outcome === "delivered") return w.t("message.logged.relayLanded", said);
  if (mode === "efs" && (outcome === "relayed" || outcome === "deferred")) return w.t("message.logged.efsOpen", said);
  return w.t("message.logged.plain", said);
}

function smtpWords({ smtpCode, enhancedCode }: MessageEvent): string {
  return [smtpCode, enhancedCode].filter((code) => code !== null).join(" ");
}
