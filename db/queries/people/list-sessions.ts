import type { Connection } from "@/db/client";

export type SessionRow = { id: string; token: string; ipAddress: string | null; userAgent: string | null; createdAt: number; expiresAt: number };

/** A person's sessions, the latest first. Instants in epoch ms. */
export async function listSessions(db: Connection, { userId }: { userId: string }): Promise<SessionRow[]> {
  const { rows } = await db.query<SessionRow>(
    `select id, token, ip_address as "ipAddress", user_agent as "userAgent", created_at as "createdAt", expires_at as "expiresAt"
     from sessions where user_id = $1 and expires_at > now() order by created_at desc, id`,
    [userId],
  );
  return rows;
}
