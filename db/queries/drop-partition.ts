import type { Connection } from "@/db/client";
import { type MonthlyTable, partitionOf } from "./create-month";

/** Drops a month of a table, at once; gives up after two seconds of waiting for others, who would queue up behind. */
export async function dropPartition(tx: Connection, { table, month }: { table: MonthlyTable; month: number }): Promise<void> {
  await tx.query("set local lock_timeout = '2s'");
  await tx.query(`drop table if exists ${partitionOf(table, month)}`);
}
