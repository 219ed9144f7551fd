import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

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
