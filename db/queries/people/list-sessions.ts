import type { Connection } from "@/db/client";

export type SessionRow = { id: string; token: string; ipAddress: string | null; userAgent: string | null; createdAt: number; lastUsedAt: number };

/** A person's sessions that are not over, the latest first. Spans in ms, instants in epoch ms. */
export async function listSessions(
  db: Connection,
  { userId, idleMs, lifetimeMs }: { userId: string; idleMs: number; lifetimeMs: number },
): Promise<SessionRow[]> {
  const { rows } = await db.query<SessionRow>(
    `select id, token, ip_address as "ipAddress", user_agent as "userAgent", created_at as "createdAt", last_used_at as "lastUsedAt"
     from sessions where user_id = $1 and expires_at > now()
       and last_used_at > now() - $2 * interval '1 millisecond' and created_at > now() - $3 * interval '1 millisecond' order by created_at desc, id`,
    [userId, idleMs, lifetimeMs],
  );
  return rows;
}
