import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { IgnoredReason } from "@/lib/domain/intake";
import { bytea, eventIdentity, id, instant } from "./columns";
import { eventKind } from "./enums";

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
