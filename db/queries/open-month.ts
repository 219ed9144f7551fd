import type { Connection } from "@/db/client";
import { monthsLock } from "./hold-months";

/** Opens a month: messages first heard of from now on get their rows in it. Waits for the writers that still use the one before. */
export async function openMonth(tx: Connection, { month }: { month: number }): Promise<void> {
  await tx.query("select pg_advisory_xact_lock($1)", [monthsLock]);
  await tx.query("insert into months (month) select $1::integer where $1 > (select coalesce(max(month), 0) from months) on conflict do nothing", [month]);
}
