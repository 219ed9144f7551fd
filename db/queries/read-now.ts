import type { Connection } from "@/db/client";

/** The database's clock, epoch ms; in a transaction, when that began. */
export async function readNow(db: Connection): Promise<number> {
  const { rows } = await db.query<{ now: number }>("select now()");
  const [row] = rows;
  if (!row) throw new Error("now() has one row");
  return row.now;
}
