import { bigint, customType, timestamp } from "drizzle-orm/pg-core";

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
/** Compared byte by byte: cheap, and an index serves order and "begins with" alike. */
export const bytewiseText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
/** The first 60 bits of an event's digest (lib/server/ingest/digest): identity within its message. */
export const eventIdentity = () => bigint({ mode: "bigint" });
export const instant = () => timestamp({ withTimezone: true });
export const id = () => bigint({ mode: "number" }).generatedAlwaysAsIdentity();
