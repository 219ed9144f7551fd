import { integer, pgTable } from "drizzle-orm/pg-core";
import { bytewiseText } from "./columns";

/** Names of hosts and sending addresses, which the log refers to by number. */
export const hosts = pgTable("hosts", { id: integer().generatedAlwaysAsIdentity().primaryKey(), name: bytewiseText().notNull().unique() });

/** What remote hosts say of failures, folded (lib/domain/reply-template). */
export const replies = pgTable("replies", { id: integer().generatedAlwaysAsIdentity().primaryKey(), template: bytewiseText().notNull().unique() });
