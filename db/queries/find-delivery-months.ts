import type { Connection } from "@/db/client";

/** The months that hold, or held, rows of a delivery's log; none if there is no such delivery. */
export async function findDeliveryMonths(db: Connection, { deliveryId }: { deliveryId: number }): Promise<{ months: number[] }> {
  const { rows } = await db.query<{ months: number[] }>("select months from deliveries where id = $1", [deliveryId]);
  return rows[0] ?? { months: [] };
}
