import type { Connection } from "@/db/client";

/** Tables with one partition a month. */
const monthlyTables = ["inbox_batches", "rejects", "delivery_log"] as const;
export type MonthlyTable = (typeof monthlyTables)[number];

export const partitionOf = (table: MonthlyTable, month: number) => `${table}_${Number(month)}`;

/** Makes a month's partitions where they are missing. Attached once they are whole, which waits for nobody and holds up nobody. */
export async function createMonth(db: Connection, { month }: { month: number }): Promise<void> {
  for (const table of monthlyTables) {
    const name = partitionOf(table, month);
    const { rows } = await db.query<{ attached: boolean }>(
      "select exists (select from pg_inherits where inhrelid = to_regclass($1) and inhparent = to_regclass($2)) as attached",
      [name, table],
    );
    if (rows[0]?.attached) continue;
    await db.query(`create table if not exists ${name} (like ${table} including defaults including generated including storage)`);
    await db.query(`alter table ${table} attach partition ${name} for values in (${Number(month)})`);
  }
}
