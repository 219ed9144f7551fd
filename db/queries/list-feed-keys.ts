import type { Connection } from "@/db/client";

/** All feeds by what they are called. */
export async function listFeedKeys(db: Connection): Promise<{ id: number; key: string }[]> {
  const { rows } = await db.query<{ id: number; key: string }>("select id, key from feeds order by key");
  return rows;
}
