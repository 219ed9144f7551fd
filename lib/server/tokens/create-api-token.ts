import type { Connection } from "@/db/client";
import { insertApiToken } from "@/db/queries/insert-api-token";
import { hashToken, newToken } from "@/lib/server/auth/token";

/**
 * What a token may do. "ingest" sends feedback for any feed and reads its batches; the others read what a person of that role reads, and
 * "admin" may do all.
 */
export const tokenRoles = ["admin", "marketer", "viewer", "ingest"] as const;
export type TokenRole = (typeof tokenRoles)[number];

type NewApiToken = { name: string; role: TokenRole; days?: number | null; createdBy?: string };

/** Creates an API token, which is shown this once. Null if the name is taken. */
export async function createApiToken(
  db: Connection,
  { name, role, days = null, createdBy = "command line" }: NewApiToken,
): Promise<{ name: string; role: TokenRole; token: string } | null> {
  const token = newToken("api");
  return (await insertApiToken(db, { name, role, tokenHash: hashToken(token), days, createdBy })) ? { name, role, token } : null;
}
