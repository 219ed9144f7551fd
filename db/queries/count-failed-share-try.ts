import type { Connection } from "@/db/client";

/** Counts a wrong password, for the link's owner to see. */
export async function countFailedShareTry(db: Connection, { shareId }: { shareId: number }): Promise<void> {
  await db.query("update shares set failed_tries = failed_tries + 1, last_failed_try_at = now() where id = $1", [shareId]);
}
