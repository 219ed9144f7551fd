import type { Connection } from "@/db/client";

/** Whether the database is spread over a cluster (npm run db:distribute), where a statement may speak of one delivery only. */
export async function isSpread(db: Connection): Promise<boolean> {
  const { rows } = await db.query<{ spread: boolean }>("select to_regclass('pg_catalog.pg_dist_partition') is not null as spread");
  return rows[0]?.spread ?? false;
}
