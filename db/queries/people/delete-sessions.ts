import type { Connection } from "@/db/client";

/** Ends a person's sessions: one of them, or all. Returns how many there were. */
export async function deleteSessions(db: Connection, { userId, id = null }: { userId: string; id?: string | null }): Promise<number> {
  const { rowCount } = await db.query("delete from sessions where user_id = $1 and ($2::text is null or id = $2)", [userId, id]);
  return rowCount ?? 0;
}
