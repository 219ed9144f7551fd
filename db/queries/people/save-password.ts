import type { Connection } from "@/db/client";

/** Gives a person a new password (its hash), and takes all their sessions away. */
export async function savePassword(db: Connection, { userId, passwordHash }: { userId: string; passwordHash: string }): Promise<void> {
  await db.query(
    `with gone as (delete from sessions where user_id = $1)
     insert into accounts (id, user_id, account_id, provider_id, password) values ($1, $1, $1, 'credential', $2)
     on conflict (id) do update set password = excluded.password, updated_at = now()`,
    [userId, passwordHash],
  );
}
