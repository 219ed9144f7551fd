import type { Connection } from "@/db/client";

/** Takes a person's second factor away, and all their sessions; false if they have none. */
export async function forgetSecondFactor(db: Connection, { userId }: { userId: string }): Promise<boolean> {
  const { rowCount } = await db.query(
    `with gone as (delete from two_factors where user_id = $1),
     ended as (delete from sessions where user_id = $1 and exists (select from users where id = $1 and two_factor_enabled))
     update users set two_factor_enabled = false, updated_at = now() where id = $1 and two_factor_enabled`,
    [userId],
  );
  return rowCount === 1;
}
