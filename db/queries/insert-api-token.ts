import type { Connection } from "@/db/client";

/** Adds an API token; false if the name is taken. */
export async function insertApiToken(db: Connection, token: { name: string; role: string; tokenHash: string }): Promise<boolean> {
  const { rowCount } = await db.query("insert into api_tokens (name, role, token_hash) values ($1, $2, $3) on conflict (name) do nothing", [
    token.name,
    token.role,
    token.tokenHash,
  ]);
  return rowCount === 1;
}
