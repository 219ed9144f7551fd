import type { Connection } from "@/db/client";

/** Ends a link for good; false if there is none or it was revoked before. */
export async function revokeShare(db: Connection, { id, by }: { id: number; by: string }): Promise<boolean> {
  const { rowCount } = await db.query("update shares set revoked_at = now(), revoked_by = $2 where id = $1 and revoked_at is null", [id, by]);
  return rowCount === 1;
}
