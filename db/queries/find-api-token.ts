import type { Connection } from "@/db/client";

export type ApiTokenRow = { name: string; role: string };

/** The token with this hash if it is neither revoked nor expired, noting its use (to the minute). */
export async function findApiToken(db: Connection, { tokenHash }: { tokenHash: string }): Promise<ApiTokenRow | null> {
  const { rows } = await db.query<ApiTokenRow & { stale: boolean }>(
    `select name, role, last_used_at is null or last_used_at < now() - interval '1 minute' as stale
     from api_tokens where token_hash = $1 and revoked_at is null and (expires_at is null or expires_at > now())`,
    [tokenHash],
  );
  const found = rows[0];
  if (!found) return null;
  if (found.stale) await db.query("update api_tokens set last_used_at = now() where token_hash = $1", [tokenHash]);
  return { name: found.name, role: found.role };
}
