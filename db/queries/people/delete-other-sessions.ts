import type { Connection } from "@/db/client";

/** Ends a person's sessions but for the one with this token. */
export async function deleteOtherSessions(db: Connection, { userId, token }: { userId: string; token: string }): Promise<void> {
  await db.query("delete from sessions where user_id = $1 and token <> $2", [userId, token]);
}
