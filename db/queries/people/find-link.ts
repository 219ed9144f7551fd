import type { Connection } from "@/db/client";
import type { UsedLink } from "./use-link";

/** A link that still works, with the person it is for; null for any other. */
export async function findLink(db: Connection, { tokenHash }: { tokenHash: string }): Promise<(UsedLink & { email: string | null }) | null> {
  const { rows } = await db.query<UsedLink & { email: string | null }>(
    `select l.kind, l.user_id as "userId", l.invites, coalesce(u.email, l.invites->>'email') as email
     from one_time_links l left join users u on u.id = l.user_id where l.token_hash = $1 and l.used_at is null and l.expires_at > now()`,
    [tokenHash],
  );
  return rows[0] ?? null;
}
