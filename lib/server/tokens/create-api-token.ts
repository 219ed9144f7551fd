import type { Connection } from "@/db/client";
import { insertApiToken } from "@/db/queries/insert-api-token";
import type { TokenRole } from "@/lib/contract/people";
import { hashToken, newToken } from "@/lib/server/auth/token";

type NewApiToken = { name: string; role: TokenRole; days?: number | null; createdBy?: string };

/** Creates an API token, which is shown this once. Null if the name is taken. */
export async function createApiToken(
  db: Connection,
  { name, role, days = null, createdBy = "command line" }: NewApiToken,
): Promise<{ name: string; role: TokenRole; token: string } | null> {
  const token = newToken("api");
  return (await insertApiToken(db, { name, role, tokenHash: hashToken(token), days, createdBy })) ? { name, role, token } : null;
}
