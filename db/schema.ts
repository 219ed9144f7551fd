import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { eventKinds } from "@/lib/domain/event";
import { failedByCauses } from "@/lib/domain/failed-by";
import type { IgnoredReason } from "@/lib/domain/intake";
import { outcomes } from "@/lib/domain/message-state";
import { modes } from "@/lib/domain/mode";
import { failureTypes } from "@/lib/domain/qualification/qualification";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
/** Compared byte by byte: cheap, and an index serves order and "begins with" alike. */
const bytewiseText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
/** The first 60 bits of an event's digest (lib/server/ingest/digest): identity within its message. */
const eventIdentity = () => bigint({ mode: "bigint" });
/** More events of one message than any MTA reports; past it the row would cost more to rewrite than its message is worth. */
export const mostEventsOfAMessage = 10_000;
const instant = () => timestamp({ withTimezone: true });
const id = () => bigint({ mode: "number" }).generatedAlwaysAsIdentity();

/** The enum's order ranks terminal events of one instant, as the domain's does. */
export const eventKind = pgEnum("event_kind", eventKinds);
export const outcome = pgEnum("outcome", outcomes);
export const failureType = pgEnum("failure_type", failureTypes);
export const failedBy = pgEnum("failed_by", failedByCauses);
export const mode = pgEnum("mode", modes);

export const feeds = pgTable("feeds", {
  id: integer().generatedAlwaysAsIdentity().primaryKey(),
  key: text().notNull().unique(),
  format: text().notNull(),
  tokenHash: text().notNull().unique(),
  /** Which hints name the delivery, in order; a prefix set before the key they give. */
  deliveryFrom: text().array().notNull().default(sql`'{metadataDeliveryId,campaignId,transmissionId}'`),
  deliveryKeyPrefix: text().notNull().default(""),
  createdAt: instant().notNull().defaultNow(),
  lastReceivedAt: instant(),
  lastEventAt: instant(),
});

/** What became of a feed's items over all time; outlives the batches. */
export const feedCounters = pgTable(
  "feed_counters",
  { feedId: integer().notNull(), metric: text().notNull(), n: bigint({ mode: "number" }).notNull() },
  (t) => [primaryKey({ columns: [t.feedId, t.metric] })],
);

export const apiTokens = pgTable("api_tokens", {
  id: integer().generatedAlwaysAsIdentity().primaryKey(),
  name: text().notNull().unique(),
  role: text().notNull(),
  tokenHash: text().notNull().unique(),
  createdAt: instant().notNull().defaultNow(),
  lastUsedAt: instant(),
  revokedAt: instant(),
});

/** Raw batches as they came, committed before the feed is answered. Partitioned by month. */
export const inboxBatches = pgTable(
  "inbox_batches",
  {
    id: id(),
    month: integer().notNull(),
    feedId: integer().notNull(),
    /** Hash of the vendor's batch id and the body: the same batch sent again is the same row. */
    digest: uuid().notNull(),
    receivedAt: instant().notNull().defaultNow(),
    /** Packed (db/packed-body). */
    body: bytea().notNull(),
    items: integer().notNull(),
    state: text({ enum: ["queued", "done"] }).notNull(),
    doneAt: instant(),
    accepted: integer().notNull().default(0),
    repeated: integer().notNull().default(0),
    unmatched: integer().notNull().default(0),
    rejected: integer().notNull().default(0),
    ignored: jsonb().$type<Partial<Record<IgnoredReason, number>>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.month] }),
    unique("inbox_batches_same_batch").on(t.feedId, t.digest, t.month),
    /** The migration adds what the depth of the inbox is told from: include (feed_id, items, received_at). */
    index("inbox_batches_queued").on(t.id).where(sql`state = 'queued'`),
    index("inbox_batches_recent").on(t.feedId, t.id),
  ],
);

/** Items that could not be taken as events, each with its raw text. Partitioned by month. */
export const rejects = pgTable(
  "rejects",
  {
    id: id(),
    month: integer().notNull(),
    feedId: integer().notNull(),
    batchId: bigint({ mode: "number" }).notNull(),
    item: integer().notNull(),
    reason: text().notNull(),
    detail: text(),
    raw: text().notNull(),
    receivedAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.id, t.month] }), index("rejects_of_feed").on(t.feedId, t.id), index("rejects_of_batch").on(t.batchId, t.item)],
);

/** Events that name no message known yet. They are tried again, less and less often, until they do. */
export const unmatchedEvents = pgTable(
  "unmatched_events",
  {
    feedId: integer().notNull(),
    id: eventIdentity().notNull(),
    deliveryId: bigint({ mode: "number" }),
    messageId: text(),
    recipient: text(),
    kind: eventKind().notNull(),
    at: instant().notNull(),
    /** The normalised event and its verdict, as they will be ingested once matched. */
    adapted: jsonb().notNull(),
    batchId: bigint({ mode: "number" }).notNull(),
    receivedAt: instant().notNull().defaultNow(),
    tries: integer().notNull().default(0),
    nextTryAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.feedId, t.id] }), index("unmatched_events_due").on(t.nextTryAt)],
);

/** Which delivery a key names. Apart from the deliveries, which are told apart, and can be spread over machines, by their id. */
export const deliveryKeys = pgTable("delivery_keys", { key: text().primaryKey(), deliveryId: bigint({ mode: "number" }).notNull().unique() });

export const deliveries = pgTable(
  "deliveries",
  {
    id: id().primaryKey(),
    /** Unique by delivery_keys. */
    key: text().notNull(),
    label: text().notNull(),
    mode: mode().notNull(),
    /** What tells its messages apart: the recipient (declared: one message each) or the MTA's message id. */
    keyedBy: text({ enum: ["recipient", "message"] }).notNull(),
    declaredAt: instant(),
    /** Declared messages to send; null if none were declared. */
    target: bigint({ mode: "number" }),
    requestedValiditySeconds: integer().notNull(),
    feedId: integer().notNull(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
    firstEventAt: instant(),
    lastEventAt: instant(),
    latestRelayAt: instant(),
    /** A replay's own "now"; null for the wall clock. */
    clockAt: instant(),
    /** Months that hold rows of its log, dropped ones too. */
    months: integer().array().notNull().default(sql`'{}'`),
    /** No message runs out of validity before this; null if none is open. */
    expiryDueAt: instant(),
  },
  (t) => [
    index("deliveries_recent").on(t.createdAt, t.id),
    index("deliveries_expiry_due").on(t.expiryDueAt),
    index("deliveries_replayed").on(t.id).where(sql`clock_at is not null`),
  ],
);

const derivedOutcome = sql`case
  when terminal_kind = 'delivered' then 'delivered'::outcome
  when terminal_kind is not null then 'failed'::outcome
  when deferral_at is not null then 'deferred'::outcome
  when relayed_at is not null then 'relayed'::outcome
  else 'pending'::outcome end`;

const derivedFailedBy = sql`case
  when terminal_kind is null or terminal_kind = 'delivered' then null
  when terminal_class = 2 then 'late'::failed_by
  when terminal_class = 0 then 'inferred'::failed_by
  when terminal_type = 'hard' then 'hard'::failed_by
  when terminal_type = 'soft' then 'soft'::failed_by
  when terminal_type = 'block' then 'block'::failed_by
  when terminal_type = 'admin' then 'admin'::failed_by
  else 'undetermined'::failed_by end`;

const derivedBookedAt = sql`case
  when terminal_kind is null or terminal_kind = 'delivered' then null
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
    deferralAt: instant(),
    deferralId: eventIdentity(),
    terminalAt: instant(),
    terminalId: eventIdentity(),
    lastEventAt: instant(),
    bookedAt: instant().generatedAlwaysAs(derivedBookedAt),
    prevRelayedAt: instant(),
    prevDeliveredAt: instant(),
    prevBookedAt: instant(),
    terminalKind: eventKind(),
    outcome: outcome().notNull().generatedAlwaysAs(derivedOutcome),
    prevOutcome: outcome(),
    terminalType: failureType(),
    deferralType: failureType(),
    failedBy: failedBy().generatedAlwaysAs(derivedFailedBy),
    prevFailedBy: failedBy(),
    prevEvents: integer(),
    maxAttempt: integer().notNull(),
    terminalClass: smallint(),
    terminalReasonCode: smallint(),
    deferralReasonCode: smallint(),
    prevReasonCode: smallint(),
    prevComplained: boolean(),
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
    /** Messages that take no more events. */
    index("delivery_log_full")
      .on(t.deliveryId, t.messageKey)
      .where(sql.raw(`cardinality(event_ids) >= ${mostEventsOfAMessage}`)),
  ],
);

/** Sums over the log: one row per delivery, scope, bucket and metric (lib/domain/contribution). */
export const counters = pgTable(
  "counters",
  {
    deliveryId: bigint({ mode: "number" }).notNull(),
    scope: bytewiseText().notNull(),
    bucket: bytewiseText().notNull(),
    metric: bytewiseText().notNull(),
    n: bigint({ mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.deliveryId, t.scope, t.bucket, t.metric] })],
);

/** The months of the log, one partition each of log, inbox and rejects. The latest opened one takes messages first heard of now. */
export const months = pgTable("months", {
  month: integer().primaryKey(),
  openedAt: instant().notNull().defaultNow(),
  batchesDroppedAt: instant(),
  eventsDroppedAt: instant(),
  logDroppedAt: instant(),
});

/** How long details are kept, in days; null is for ever. */
export const retention = pgTable("retention", { what: text().primaryKey(), days: integer() });

/** When each scheduled job is next due. Whoever moves it on runs the job, so that it runs once however many workers there are. */
export const schedules = pgTable("schedules", { name: text().primaryKey(), nextAt: instant().notNull().defaultNow() });

/** Workers and when they last said that they live. */
export const workers = pgTable("workers", { id: uuid().primaryKey(), name: text().notNull(), startedAt: instant().notNull(), seenAt: instant().notNull() });

/** The latest recount of each delivery. */
export const proofs = pgTable("proofs", {
  deliveryId: bigint({ mode: "number" }).primaryKey(),
  provenAt: instant().notNull(),
  messages: bigint({ mode: "number" }).notNull(),
  events: bigint({ mode: "number" }).notNull(),
  differences: integer().notNull(),
  /** The first of the differences. */
  detail: jsonb().notNull().default([]),
});

export const replays = pgTable("replays", {
  id: id().primaryKey(),
  scenario: text(),
  label: text().notNull(),
  seed: integer().notNull(),
  messages: integer().notNull(),
  mode: mode().notNull(),
  speed: doublePrecision().notNull(),
  state: text({ enum: ["running", "paused", "stopped", "done", "failed"] }).notNull(),
  /** Items emitted so far. */
  position: integer().notNull().default(0),
  totalItems: integer().notNull(),
  /** Simulated time passed, milliseconds. */
  elapsedMs: bigint({ mode: "number" }).notNull().default(0),
  startsAt: instant().notNull(),
  spanMs: bigint({ mode: "number" }).notNull(),
  feedId: integer().notNull(),
  deliveryId: bigint({ mode: "number" }),
  captured: bytea(),
  error: text(),
  createdAt: instant().notNull().defaultNow(),
  updatedAt: instant().notNull().defaultNow(),
});
