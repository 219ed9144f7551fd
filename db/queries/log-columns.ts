import { factField } from "@/db/fact-line";
import type { FailedBy } from "@/lib/domain/failed-by";
import type { Outcome } from "@/lib/domain/message-state";
import type { FailureType } from "@/lib/domain/qualification/qualification";

/** A message of the log with the event that its reason comes from. Instants in epoch ms. */
export type LogRow = {
  messageKey: string;
  recipient: string;
  messageId: string | null;
  outcome: Outcome;
  failedBy: FailedBy | null;
  attemptEvents: number;
  maxAttempt: number;
  relayedAt: number | null;
  heldSince: number | null;
  deliveredAt: number | null;
  lastEventAt: number | null;
  complainedAt: number | null;
  /** Of the latest attempt that names one (table hosts). */
  mxId: number | null;
  ipId: number | null;
  inferred: boolean;
  /** The event that decided, or the latest deferral of a message still being retried. */
  decidedBy: string | null;
  reasonCode: number | null;
  reasonType: FailureType | null;
  ruleId: string | null;
  reasonText: string | null;
};

/** An exclusion is in the row still where the MTA has overruled it. */
const decidedBy = "case l.outcome when 'deferred' then l.deferral_id when 'relayed' then null else l.terminal_id end";

export const logColumns = `l.message_key as "messageKey", l.recipient, l.message_id as "messageId", l.outcome, l.failed_by as "failedBy",
  l.attempt_events as "attemptEvents", l.max_attempt as "maxAttempt", l.relayed_at as "relayedAt", l.held_since as "heldSince",
  l.delivered_at as "deliveredAt", l.last_event_at as "lastEventAt", l.complained_at as "complainedAt",
  l.mx_id as "mxId", l.ip_id as "ipId",
  coalesce(l.terminal_class = 0, false) as inferred,
  lpad(to_hex(${decidedBy}), 15, '0') as "decidedBy",
  case l.outcome when 'failed' then l.terminal_reason_code when 'ignored' then l.terminal_reason_code when 'deferred' then l.deferral_reason_code end as "reasonCode",
  case l.outcome when 'failed' then l.terminal_type when 'ignored' then l.terminal_type when 'deferred' then l.deferral_type end as "reasonType",
  case when l.outcome in ('failed', 'deferred', 'ignored') then ${factField("l", decidedBy, "ruleId")} end as "ruleId",
  case when l.outcome in ('failed', 'deferred') then ${factField("l", decidedBy, "text")} end as "reasonText"`;
