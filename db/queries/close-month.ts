import type { Connection } from "@/db/client";
import { monthsLock } from "./hold-months";
import type { Retained } from "./read-retention";

/** Least keeps the first instant; a cluster takes no now() inside coalesce. */
const stamps: Record<Retained, string> = {
  batches: "batches_dropped_at = least(batches_dropped_at, now())",
  events: "events_dropped_at = least(events_dropped_at, now())",
  log: "events_dropped_at = least(events_dropped_at, now()), log_dropped_at = least(log_dropped_at, now())",
};

/** Marks what a month no longer keeps, once no writer is at work: from then on nothing of it changes. */
export async function closeMonth(tx: Connection, { month, what }: { month: number; what: Retained }): Promise<void> {
  await tx.query("select pg_advisory_xact_lock($1)", [monthsLock]);
  await tx.query(`update months set ${stamps[what]} where month = $1`, [month]);
}
