import type { Connection } from "@/db/client";

type NewApiToken = { name: string; role: string; tokenHash: string; days: number | null; createdBy: string };

/** Adds an API token that opens for that many days, null for any time; false if the name is taken. */
export async function insertApiToken(db: Connection, { name, role, tokenHash, days, createdBy }: NewApiToken): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into api_tokens (name, role, token_hash, expires_at, created_by) values ($1, $2, $3, now() + $4 * interval '1 day', $5)
     on conflict (name) do nothing`,
    [name, role, tokenHash, days, createdBy],
  );
  return rowCount === 1;
}
