import type { Connection } from "@/db/client";

/** Forgets what was counted under a key, and every window that is over. */
export async function forgetAttempts(db: Connection, { key }: { key: string }): Promise<void> {
  await db.query("delete from rate_limits where key = $1 or ends_at < now() - interval '1 hour'", [key]);
}
