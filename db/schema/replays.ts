import { bigint, doublePrecision, integer, pgTable, text } from "drizzle-orm/pg-core";
import { bytea, id, instant } from "./columns";
import { mode } from "./enums";

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
