import type { Connection } from "@/db/client";
import { type Months, readMonths } from "./read-months";

/** Shared by all that write to the log; held alone by what opens, closes or drops a month. */
export const monthsLock = 7_240_002;

/**
 * Keeps the months as they are until the transaction ends, and reads them. A month's rows are then either all there for the
 * statements that follow, or the month is still the current one: a message never gets two rows.
 */
export async function holdMonths(tx: Connection): Promise<Months> {
  await tx.query({ name: "hold-months", text: "select pg_advisory_xact_lock_shared($1)", values: [monthsLock] });
  return readMonths(tx);
}
