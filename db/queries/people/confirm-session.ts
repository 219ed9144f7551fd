import type { Connection } from "@/db/client";

/** Notes that the person of a session gave their password just now. */
export async function confirmSession(db: Connection, { id }: { id: string }): Promise<void> {
  await db.query("update sessions set confirmed_at = now() where id = $1", [id]);
}
