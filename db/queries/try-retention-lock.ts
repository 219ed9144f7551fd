import type { Connection } from "@/db/client";

const retentionLock = 7_240_004;

/** Takes the right to open and drop months, until the connection ends; false while another has it. */
export async function tryRetentionLock(connection: Connection): Promise<boolean> {
  const { rows } = await connection.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [retentionLock]);
  return rows[0]?.taken ?? false;
}
