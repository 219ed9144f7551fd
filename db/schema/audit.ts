import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";

/** Who did what, and when. Rows are added and never changed: a trigger in the migration sees to it. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: id().primaryKey(),
    at: instant().notNull().defaultNow(),
    /** Name of whoever did it, as it was then. */
    actor: text().notNull(),
    actorId: text(),
    action: text().notNull(),
    /** What it was done to. */
    subject: text(),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    ipAddress: text(),
  },
  (t) => [index("audit_log_by_action").on(t.action, t.id), index("audit_log_by_actor").on(t.actor, t.id)],
);
