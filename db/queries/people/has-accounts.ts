import type { Connection } from "@/db/client";

/** Whether anybody has an account, disabled or not; the demo workspace's own do not count. */
export async function hasAccounts(db: Connection): Promise<boolean> {
  const { rows } = await db.query<{ found: boolean }>("select exists (select from users where not demo) as found");
  return rows[0]?.found === true;
}
