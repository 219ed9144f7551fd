import type { Connection } from "@/db/client";

/** How many counters a delivery has, those of its breakdowns included. */
export async function countCounters(db: Connection, { deliveryId }: { deliveryId: number }): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select (select count(*) from counters where delivery_id = $1) + 5 * (select count(*) from breakdowns where delivery_id = $1)
       + (select count(*) from failure_breakdowns where delivery_id = $1) as n`,
    [deliveryId],
  );
  return rows[0]?.n ?? 0;
}
