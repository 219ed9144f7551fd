import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { bytewiseText, instant } from "./columns";

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
  (t) => [
    primaryKey({ columns: [t.deliveryId, t.scope, t.bucket, t.metric] }),
    /** What all deliveries did in an hour or a day. Without n, so that counting on costs it nothing. */
    index("counters_of_time").on(t.scope, t.bucket, t.metric).where(sql`scope in ('hour', 'day')`),
  ],
);

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
