import type { Connection } from "@/db/client";

export type Invites = { email: string; role: string; mayUnmask: boolean };
export type NewLink = {
  tokenHash: string;
  kind: "set-up" | "invitation" | "reset";
  userId?: string | null;
  invites?: Invites | null;
  createdBy: string;
  hours: number;
};

/** Adds a link that works once, in place of any before it for the same purpose and person. */
export async function insertLink(db: Connection, { tokenHash, kind, userId = null, invites = null, createdBy, hours }: NewLink): Promise<void> {
  await db.query(
    `with replaced as (
       delete from one_time_links where kind = $2 and used_at is null and user_id is not distinct from $3 and invites->>'email' is not distinct from $4::jsonb->>'email')
     insert into one_time_links (token_hash, kind, user_id, invites, created_by, expires_at) values ($1, $2, $3, $4, $5, now() + $6 * interval '1 hour')`,
    [tokenHash, kind, userId, invites && JSON.stringify(invites), createdBy, hours],
  );
}
