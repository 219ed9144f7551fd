import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, primaryKey, smallint } from "drizzle-orm/pg-core";
import { failedByCauses } from "@/lib/domain/failed-by";
import { bytewiseText } from "./columns";
import { failedBy } from "./enums";

const count = () => integer().notNull().default(0);

/** Sums over the log: a delivery's messages by domain, mx and sending address (lib/domain/breakdown). A value may have come to nothing. */
export const breakdowns = pgTable(
  "breakdowns",
  {
    deliveryId: bigint({ mode: "number" }).notNull(),
    pending: count(),
    relayed: count(),
    deferred: count(),
    delivered: count(),
    ignored: count(),
    hard: count(),
    soft: count(),
    block: count(),
    admin: count(),
    undetermined: count(),
    late: count(),
    inferred: count(),
    complained: count(),
    dimension: bytewiseText().notNull(),
    value: bytewiseText().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.deliveryId, t.dimension, t.value] }),
    /** The values with most failures first, of thousands that have none. An update that leaves the failures alone need not touch it. */
    index("breakdowns_by_errors").on(t.deliveryId, t.dimension, sql`(${sql.raw(failedByCauses.join(" + "))}) desc`, t.value),
  ],
);

/** The failures among them, by reason and cause; also by what the remote host said. */
export const failureBreakdowns = pgTable(
  "failure_breakdowns",
  {
    deliveryId: bigint({ mode: "number" }).notNull(),
    n: integer().notNull(),
    failedBy: failedBy().notNull(),
    reasonCode: smallint().notNull(),
    dimension: bytewiseText().notNull(),
    value: bytewiseText().notNull(),
  },
  (t) => [primaryKey({ name: "failure_breakdowns_pk", columns: [t.deliveryId, t.dimension, t.value, t.reasonCode, t.failedBy] })],
);
