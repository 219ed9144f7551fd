import { sql } from "drizzle-orm";
import { bigint, boolean, doublePrecision, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";
import { mode } from "./enums";

/** Which delivery a key names. Apart from the deliveries, which are told apart, and can be spread over machines, by their id. */
export const deliveryKeys = pgTable("delivery_keys", { key: text().primaryKey(), deliveryId: bigint({ mode: "number" }).notNull().unique() });

const derivedBase = "greatest(coalesce(target, 0), seen_count)";
const derivedPercent = `case when relayed_count + deferred_count + delivered_count + failed_count = 0 or ${derivedBase} = 0 then null
  when mode = 'efs' then 100.0 * delivered_count / ${derivedBase}
  else 100.0 * (${derivedBase} - failed_count) / ${derivedBase} end`;
const derivedFinal = `delivered_count + failed_count > 0 and delivered_count + failed_count >= ${derivedBase}`;

const tally = () => bigint({ mode: "number" }).notNull().default(0);

export const deliveries = pgTable(
  "deliveries",
  {
    id: id().primaryKey(),
    /** Unique by delivery_keys. */
    key: text().notNull(),
    label: text().notNull(),
    /** As it was declared; never taken from feedback. Null if it was not. */
    subject: text(),
    /** As a From header shows it; declared like the subject. */
    sender: text(),
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
    /** What the target comes from: the sender's word, or the lists of recipients that were uploaded. */
    targetFrom: text({ enum: ["declaration", "list"] }),
    /** Copies of its totals (db/queries/copied-totals), so that thousands of deliveries can be ordered by what follows from them. */
    seenCount: tally(),
    relayedCount: tally(),
    deferredCount: tally(),
    deliveredCount: tally(),
    failedCount: tally(),
    base: bigint({ mode: "number" }).notNull().generatedAlwaysAs(sql.raw(derivedBase)),
    percent: doublePrecision().generatedAlwaysAs(sql.raw(derivedPercent)),
    isFinal: boolean().notNull().generatedAlwaysAs(sql.raw(derivedFinal)),
  },
  (t) => [
    index("deliveries_provisional").on(t.id).where(sql`not is_final`),
    index("deliveries_final").on(t.id).where(sql`is_final`),
    index("deliveries_by_last_event").on(sql`coalesce(last_event_at, '-infinity')`, t.id),
    index("deliveries_by_worst").on(sql`coalesce(percent, 101)`, t.id),
    index("deliveries_by_best").on(sql`coalesce(percent, -1)`, t.id),
    index("deliveries_by_base").on(t.base, t.id),
    index("deliveries_by_failed").on(t.failedCount, t.id),
    index("deliveries_recent").on(t.createdAt, t.id),
    index("deliveries_expiry_due").on(t.expiryDueAt),
    index("deliveries_replayed").on(t.id).where(sql`clock_at is not null`),
  ],
);

/** Lists of recipients as they are read: what was counted so far, and what became of each. */
export const recipientLists = pgTable(
  "recipient_lists",
  {
    id: id().primaryKey(),
    deliveryId: bigint({ mode: "number" }).notNull(),
    list: text({ enum: ["target", "exclusions"] }).notNull(),
    file: text(),
    state: text({ enum: ["running", "done", "refused", "interrupted"] }).notNull(),
    startedAt: instant().notNull().defaultNow(),
    /** A running one that has not moved for long lost its process. */
    movedAt: instant().notNull().defaultNow(),
    finishedAt: instant(),
    counts: jsonb().notNull(),
    detail: jsonb().notNull(),
    error: text(),
  },
  (t) => [index("recipient_lists_of_delivery").on(t.deliveryId, t.id)],
);
