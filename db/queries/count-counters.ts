import type { Connection } from "@/db/client";

/** How many counters a delivery has. */
export async function countCounters(db: Connection, { deliveryId }: { deliveryId: number }): Promise<number> {
  const { rows } = await db.query<{ n: number }>("select count(*) as n from counters where delivery_id = $1", [deliveryId]);
  return rows[0]?.n ?? 0;
}
