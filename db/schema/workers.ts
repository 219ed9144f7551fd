import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** When each scheduled job is next due. Whoever moves it on runs the job, so that it runs once however many workers there are. */
export const schedules = pgTable("schedules", { name: text().primaryKey(), nextAt: instant().notNull().defaultNow() });

/** Workers and when they last said that they live. */
export const workers = pgTable("workers", { id: uuid().primaryKey(), name: text().notNull(), startedAt: instant().notNull(), seenAt: instant().notNull() });
