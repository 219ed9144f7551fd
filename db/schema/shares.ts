import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { shareKinds } from "@/lib/domain/share";
import { id, instant } from "./columns";

/** Links to reports, each with all that decides what it shows. A link is never removed: the list of them is a record. */
export const shares = pgTable(
  "shares",
  {
    id: id().primaryKey(),
    tokenHash: text().notNull().unique(),
    kind: text({ enum: shareKinds }).notNull(),
    parameters: jsonb().notNull(),
    title: text().notNull(),
    sections: text().array().notNull(),
    smallestGroup: integer().notNull(),
    /** Event time that it stands at; null if it moves on with its deliveries. */
    frozenAt: instant(),
    /** The report as it was made, of a frozen link. */
    snapshot: jsonb(),
    /** Null if it asks for none. */
    passwordHash: text(),
    /** The one site that may show it in a frame. */
    frameOrigin: text(),
    createdAt: instant().notNull().defaultNow(),
    createdBy: text().notNull(),
    createdById: text(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    revokedBy: text(),
    /** All opens, those too that share_opens has no more room for. */
    opens: bigint({ mode: "number" }).notNull().default(0),
    lastOpenedAt: instant(),
    failedTries: bigint({ mode: "number" }).notNull().default(0),
    lastFailedTryAt: instant(),
  },
  (t) => [index("shares_by_creator").on(t.createdById, t.id)],
);

/** Opens of a report, added to and never changed. The visitor is a keyed hash of a shortened address that changes every day. */
export const shareOpens = pgTable(
  "share_opens",
  {
    id: id().primaryKey(),
    shareId: bigint({ mode: "number" }).notNull(),
    openedAt: instant().notNull().defaultNow(),
    visitor: text().notNull(),
  },
  (t) => [index("share_opens_of_share").on(t.shareId, t.id)],
);

/** Wrong passwords lately, of the whole link (network '') and of each network. */
export const shareTries = pgTable(
  "share_tries",
  {
    shareId: bigint({ mode: "number" }).notNull(),
    network: text().notNull(),
    tries: integer().notNull(),
    firstAt: instant().notNull(),
    nextAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.shareId, t.network] })],
);
