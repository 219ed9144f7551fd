import type { Connection } from "@/db/client";
import { type UserRow, userColumns } from "./user-columns";

/** Everybody with an account, oldest first; without the demo workspace's own. */
export async function listUsers(db: Connection): Promise<UserRow[]> {
  const { rows } = await db.query<UserRow>(`select ${userColumns} from users u where not demo order by u.created_at, u.id`);
  return rows;
}
