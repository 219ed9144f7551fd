import type { Connection } from "@/db/client";

/** Whether the person of a session gave their password within so many seconds. */
export async function isSessionConfirmed(db: Connection, { id, withinSeconds }: { id: string; withinSeconds: number }): Promise<boolean> {
  const { rowCount } = await db.query("select from sessions where id = $1 and confirmed_at > now() - $2 * interval '1 second'", [id, withinSeconds]);
  return rowCount === 1;
}
