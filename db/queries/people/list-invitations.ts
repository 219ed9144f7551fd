import type { Connection } from "@/db/client";
import type { Invites } from "./insert-link";

export type InvitationRow = Invites & { createdBy: string; createdAt: number; expiresAt: number };

/** Invitations that nobody has used yet, the latest first. Instants in epoch ms. */
export async function listInvitations(db: Connection): Promise<InvitationRow[]> {
  const { rows } = await db.query<InvitationRow>(
    `select invites->>'email' as email, invites->>'role' as role, (invites->>'mayUnmask')::boolean as "mayUnmask",
       created_by as "createdBy", created_at as "createdAt", expires_at as "expiresAt"
     from one_time_links where kind = 'invitation' and used_at is null and expires_at > now() order by created_at desc`,
  );
  return rows;
}
