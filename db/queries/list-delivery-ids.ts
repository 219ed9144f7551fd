import type { Connection } from "@/db/client";

/** Ids and keys of all deliveries, oldest first. */
export async function listDeliveryIds(db: Connection): Promise<{ id: number; key: string }[]> {
  const { rows } = await db.query<{ id: number; key: string }>("select id, key from deliveries order by id");
  return rows;
}
