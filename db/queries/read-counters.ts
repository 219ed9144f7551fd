import type { Connection } from "@/db/client";

/** A delivery's counters that are not zero, as "scope/bucket/metric" and n. */
export async function readCounters(db: Connection, { deliveryId }: { deliveryId: number }): Promise<Map<string, number>> {
  const { rows } = await db.query<{ name: string; n: number }>(
    "select concat_ws('/', scope, bucket, metric) as name, n from counters where delivery_id = $1 and n <> 0 order by 1",
    [deliveryId],
  );
  return new Map(rows.map(({ name, n }) => [name, n]));
}
