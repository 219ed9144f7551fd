import type { Connection } from "@/db/client";

export type ListedApiToken = {
  name: string;
  role: string;
  createdBy: string | null;
  createdAt: number;
  expiresAt: number | null;
  lastUsedAt: number | null;
  revokedAt: number | null;
};

/** All API tokens, without their secrets; oldest first. Instants in epoch ms. */
export async function listApiTokens(db: Connection): Promise<ListedApiToken[]> {
  const { rows } = await db.query<ListedApiToken>(
    `select name, role, created_by as "createdBy", created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
       revoked_at as "revokedAt" from api_tokens order by id`,
  );
  return rows;
}
