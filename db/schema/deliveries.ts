import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";
import { mode } from "./enums";

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
