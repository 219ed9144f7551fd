import { sql } from "drizzle-orm";
import { bigint, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

export const feeds = pgTable("feeds", {
  id: integer().generatedAlwaysAsIdentity().primaryKey(),
  key: text().notNull().unique(),
  format: text().notNull(),
  tokenHash: text().notNull().unique(),
  /** The token before, and until when it opens beside the new one. */
  previousTokenHash: text(),
  previousTokenUntil: instant(),
  /** Which hints name the delivery, in order; a prefix set before the key they give. */
  deliveryFrom: text().array().notNull().default(sql`'{metadataDeliveryId,campaignId,transmissionId}'`),
  deliveryKeyPrefix: text().notNull().default(""),
  createdAt: instant().notNull().defaultNow(),
  lastEventAt: instant(),
});

/** What became of a feed's items over all time; outlives the batches. */
export const feedCounters = pgTable(
  "feed_counters",
  { feedId: integer().notNull(), metric: text().notNull(), n: bigint({ mode: "number" }).notNull() },
  (t) => [primaryKey({ columns: [t.feedId, t.metric] })],
);
