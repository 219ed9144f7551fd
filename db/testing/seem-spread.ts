import type { Connection } from "@/db/client";

/** Has a database seem to be spread over a cluster (db/queries/is-spread), so that statements are chosen as on one; they run here all the same. */
export async function seemSpread(db: Connection): Promise<void> {
  await db.query("set allow_system_table_mods = on; create table pg_catalog.pg_dist_partition (logicalrelid regclass); reset allow_system_table_mods");
}
