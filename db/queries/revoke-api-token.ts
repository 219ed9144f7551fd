import type { Connection } from "@/db/client";

/** Ends a token for good; false if there is no such token or it was ended before. */
export async function revokeApiToken(db: Connection, { name }: { name: string }): Promise<boolean> {
  const { rowCount } = await db.query("update api_tokens set revoked_at = now() where name = $1 and revoked_at is null", [name]);
  return rowCount === 1;
}
