import type { Connection } from "@/db/client";
import { insertApiToken } from "@/db/queries/insert-api-token";
import { hashToken, newToken } from "@/lib/server/auth/token";

export const tokenRoles = ["admin", "marketer", "viewer", "ingest"] as const;
export type TokenRole = (typeof tokenRoles)[number];

/** Creates an API token, which is shown this once. Null if the name is taken. */
export async function createApiToken(
  db: Connection,
  { name, role }: { name: string; role: TokenRole },
): Promise<{ name: string; role: TokenRole; token: string } | null> {
  const token = newToken("api");
  return (await insertApiToken(db, { name, role, tokenHash: hashToken(token) })) ? { name, role, token } : null;
}
