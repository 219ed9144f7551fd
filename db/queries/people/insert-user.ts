import type { Connection } from "@/db/client";

export type NewUser = {
  id: string;
  name: string;
  email: string;
  role: string;
  mayUnmask: boolean;
  demo?: boolean;
  /** Hash of a password; null for somebody who cannot sign in with one. */
  passwordHash: string | null;
};

/** Adds a person, and how they prove who they are; false if somebody has that e-mail address already. */
export async function insertUser(db: Connection, user: NewUser): Promise<boolean> {
  const { rowCount } = await db.query(
    `with added as (
       insert into users (id, name, email, role, may_unmask, demo) values ($1, $2, lower($3), $4, $5, $6) on conflict (email) do nothing returning id),
     credential as (
       insert into accounts (id, user_id, account_id, provider_id, password) select id, id, id, 'credential', $7::text from added where $7::text is not null)
     select id from added`,
    [user.id, user.name, user.email, user.role, user.mayUnmask, user.demo ?? false, user.passwordHash],
  );
  return rowCount === 1;
}
