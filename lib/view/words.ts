import type { EventKind } from "@/lib/domain/event";
import type { FailedBy } from "@/lib/domain/failed-by";
import type { IgnoredReason, RejectReason } from "@/lib/domain/intake";
import type { Outcome } from "@/lib/domain/message-state";
import type { Mode } from "@/lib/domain/mode";
import type { FailureType } from "@/lib/domain/qualification/qualification";

/** Our own word for where a message stands; Campaign's label is beside it. */
export const outcomeWords: Record<Outcome, string> = {
  pending: "Not relayed yet",
  relayed: "With the MTA",
  deferred: "Being retried",
  delivered: "Landed",
  failed: "Failed",
  ignored: "Ignored",
};

export const failedByWords: Record<FailedBy, string> = {
  hard: "hard",
  soft: "soft",
  block: "block",
  admin: "admin",
  undetermined: "undetermined",
  late: "late bounce",
  inferred: "inferred",
};

export const failedByHints: Record<FailedBy, string> = {
  hard: "The address does not take mail, and will not.",
  soft: "A temporary refusal that the MTA gave up on.",
  block: "Refused for the sender's reputation or the message's content.",
  admin: "Stopped by the MTA's own configuration.",
  undetermined: "No rule knows the words of this refusal.",
  late: "Accepted first, bounced afterwards.",
  inferred: "Timed out, no final word from the MTA.",
};

export const failureTypeWords: Record<FailureType, string> = {
  hard: "hard",
  soft: "soft",
  block: "block",
  admin: "admin",
  undetermined: "undetermined",
  "not-a-failure": "not a failure",
};

export const modeWords: Record<Mode, string> = { relay: "relay mode", efs: "efs mode" };

export const eventWords: Record<EventKind, string> = {
  targeted: "Part of the target, to be sent",
  excluded: "Excluded by the sender",
  relayed: "Relayed to the MTA",
  deferred: "Deferred, to be tried again",
  complained: "Complaint from the recipient",
  rejected: "Rejected before it was relayed",
  expired: "Given up by the MTA",
  delivered: "Accepted by the receiving server",
  bounced: "Refused for good",
  "late-bounced": "Bounced after it was accepted",
};

export const ignoredWords: Record<IgnoredReason, string> = {
  ping: "pings",
  engagement: "opens, clicks, unsubscribes",
  "not-email": "not about email",
  "inbound-relay": "inbound mail",
  operational: "the MTA's own affairs",
};

export const rejectWords: Record<RejectReason, string> = {
  "not-parseable": "cannot be parsed",
  "not-an-event": "not an event",
  "unknown-type": "unknown type of event",
  "bad-timestamp": "no usable time",
  "bad-recipient": "no usable recipient",
  "missing-field": "a field is missing",
  "too-complex": "nested too deeply",
  "too-many-events": "its message has too many events",
  "past-retention": "its message's details are no longer kept",
};
