import type { Connection } from "@/db/client";

/**
 * Changes what a person may do. Whoever is disabled loses their sessions at once. False, and nothing changed, if there is no such person or
 * no enabled administrator would be left.
 */
export async function updateUser(db: Connection, user: { id: string; role: string; mayUnmask: boolean; disabled: boolean }): Promise<boolean> {
  const { rowCount } = await db.query(
    `with admins as (select id from users where role = 'admin' and disabled_at is null and not demo order by id for update),
     changed as (
       update users set role = $2, may_unmask = $3, disabled_at = case when $4 then coalesce(disabled_at, now()) end, updated_at = now()
       where id = $1 and not demo and (($2 = 'admin' and not $4) or exists (select from admins where id <> $1)) returning id),
     gone as (delete from sessions where $4 and user_id in (select id from changed))
     select id from changed`,
    [user.id, user.role, user.mayUnmask, user.disabled],
  );
  return rowCount === 1;
}
