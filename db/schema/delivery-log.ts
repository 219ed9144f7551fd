import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { bytewiseText, eventIdentity, instant } from "./columns";
import { eventKind, failedBy, failureType, outcome } from "./enums";

/** More events of one message than any MTA reports; past it the row would cost more to rewrite than its message is worth. */
export const mostEventsOfAMessage = 10_000;

const derivedOutcome = sql`case
  when terminal_kind = 'delivered' then 'delivered'::outcome
  when terminal_kind <> 'excluded' then 'failed'::outcome
  when deferral_at is not null then 'deferred'::outcome
  when relayed_at is not null then 'relayed'::outcome
  when terminal_kind is not null then 'ignored'::outcome
  else 'pending'::outcome end`;

const derivedFailedBy = sql`case
  when terminal_kind is null or terminal_kind in ('delivered', 'excluded') then null
  when terminal_class = 2 then 'late'::failed_by
  when terminal_class = 0 then 'inferred'::failed_by
  when terminal_type = 'hard' then 'hard'::failed_by
  when terminal_type = 'soft' then 'soft'::failed_by
  when terminal_type = 'block' then 'block'::failed_by
  when terminal_type = 'admin' then 'admin'::failed_by
  else 'undetermined'::failed_by end`;

const derivedBookedAt = sql`case
  when terminal_kind is null or terminal_kind in ('delivered', 'excluded') then null
  else greatest(terminal_at, delivered_at) end`;

/**
 * The delivery log, one row a message: the facts known about it, and its state, the join of them. Outcome and cause are
 * derived by the database itself. The prev_ columns keep what the row contributed to the counters before its last change, so
 * that one statement can move the counters by the difference even when two writers meet on the row. Partitioned by month.
 */
export const deliveryLog = pgTable(
  "delivery_log",
  {
    deliveryId: bigint({ mode: "number" }).notNull(),
    messageKey: uuid().notNull(),
    /** The month that was open (table months) when the message was first heard of. */
    month: integer().notNull(),
    attemptEvents: integer().notNull(),
    relayedAt: instant(),
    heldSince: instant(),
    deliveredAt: instant(),
    complainedAt: instant(),
    deferredSince: instant(),
    deferralAt: instant(),
    deferralId: eventIdentity(),
    terminalAt: instant(),
    terminalId: eventIdentity(),
    /** The latest attempt that names a host or a sending address. */
    routeAt: instant(),
    routeId: eventIdentity(),
    lastEventAt: instant(),
    bookedAt: instant().generatedAlwaysAs(derivedBookedAt),
    prevRelayedAt: instant(),
    prevDeliveredAt: instant(),
    prevBookedAt: instant(),
    prevDeferredSince: instant(),
    prevComplainedAt: instant(),
    terminalKind: eventKind(),
    outcome: outcome().notNull().generatedAlwaysAs(derivedOutcome),
    prevOutcome: outcome(),
    terminalType: failureType(),
    deferralType: failureType(),
    failedBy: failedBy().generatedAlwaysAs(derivedFailedBy),
    prevFailedBy: failedBy(),
    prevEvents: integer(),
    maxAttempt: integer().notNull(),
    /** Hosts (table hosts) that this attempt names. */
    mxId: integer(),
    ipId: integer(),
    prevMxId: integer(),
    prevIpId: integer(),
    /** What was said of a failure (table replies). */
    replyId: integer(),
    prevReplyId: integer(),
    terminalClass: smallint(),
    terminalReasonCode: smallint(),
    deferralReasonCode: smallint(),
    prevReasonCode: smallint(),
    recipient: bytewiseText().notNull(),
    messageId: bytewiseText(),
    /** Identities of the message's events: each is taken in once. Empty after the events' retention. */
    eventIds: eventIdentity().array().notNull(),
    /** The events themselves in the same order, one line each (db/fact-line). */
    facts: text(),
  },
  (t) => [
    primaryKey({ columns: [t.deliveryId, t.messageKey, t.month] }),
    /** The log's order within each outcome, and its search by how an address begins. The whole log is a merge of the outcomes. */
    index("delivery_log_by_outcome").on(t.deliveryId, t.outcome, t.recipient, t.messageKey),
    /** The expiry sweep, and the deadline of what is still open. A page of the log does not ask for held_since: it is not to take this one. */
    index("delivery_log_open").on(t.deliveryId, t.heldSince).where(sql`outcome in ('relayed', 'deferred') and held_since is not null`),
    /** Failures by cause, and by reason and cause: a small part of a healthy delivery. A cause is given, so only these two serve. */
    index("delivery_log_failed_by").on(t.deliveryId, t.failedBy, t.recipient, t.messageKey).where(sql`failed_by is not null`),
    index("delivery_log_failed_reason")
      .on(t.deliveryId, sql`coalesce(terminal_reason_code, 0)`, t.failedBy, t.recipient, t.messageKey)
      .where(sql`failed_by is not null`),
    /** The reasons of what is still being retried: many at times, and a rare reason among them would be sought for long. */
    index("delivery_log_deferred_reason")
      .on(t.deliveryId, t.deferralReasonCode, t.recipient, t.messageKey)
      .where(sql`outcome = 'deferred' and deferral_reason_code is not null`),
    /** The month is there for the planner, which would otherwise think better of the key, that has it too. */
    index("delivery_log_complained").on(t.deliveryId, t.recipient, t.messageKey, t.month).where(sql`complained_at is not null`),
    /** Matching events that name their message only by its id; and one recipient's messages across deliveries. */
    index("delivery_log_message_id").using("hash", t.messageId),
    index("delivery_log_recipient").using("hash", t.recipient),
    /** Few different values, so an entry takes few bytes. */
    index("delivery_log_domain").on(t.deliveryId, sql`split_part(recipient, '@', -1)`, t.outcome),
    index("delivery_log_mx").on(t.deliveryId, t.mxId).where(sql`outcome in ('failed', 'deferred') and mx_id is not null`),
    index("delivery_log_ip").on(t.deliveryId, t.ipId).where(sql`outcome in ('failed', 'deferred') and ip_id is not null`),
    index("delivery_log_reply").on(t.deliveryId, t.replyId).where(sql`reply_id is not null`),
    /** Messages that take no more events. */
    index("delivery_log_full")
      .on(t.deliveryId, t.messageKey)
      .where(sql.raw(`cardinality(event_ids) >= ${mostEventsOfAMessage}`)),
  ],
);
