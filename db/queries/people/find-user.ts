import type { Connection } from "@/db/client";
import { type UserRow, userColumns } from "./user-columns";

/** A person by id or by e-mail address (in any case), the demo workspace's own included; null if there is none. */
export async function findUser(db: Connection, by: { id: string } | { email: string }): Promise<UserRow | null> {
  const [condition, value] = "id" in by ? ["u.id = $1", by.id] : ["u.email = lower($1)", by.email];
  const { rows } = await db.query<UserRow>(`select ${userColumns} from users u where ${condition}`, [value]);
  return rows[0] ?? null;
}
