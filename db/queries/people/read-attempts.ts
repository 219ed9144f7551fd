import type { Connection } from "@/db/client";

/** How many attempts are counted in the window that runs now. */
export async function readAttempts(db: Connection, { keys }: { keys: readonly string[] }): Promise<Map<string, number>> {
  const { rows } = await db.query<{ key: string; n: number }>("select key, n from rate_limits where key = any($1) and ends_at > now()", [keys]);
  return new Map(rows.map(({ key, n }) => [key, n]));
}
