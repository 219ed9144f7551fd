import type { Connection } from "@/db/client";

/** Id of the delivery a feed's key names, the feed's prefix included; null before the feed named it. */
export async function findDeliveryByKey(db: Connection, { feedId, key }: { feedId: number; key: string }): Promise<number | null> {
  const { rows } = await db.query<{ id: number }>(
    "select k.delivery_id as id from delivery_keys k join feeds f on f.id = $1 where k.key = f.delivery_key_prefix || $2",
    [feedId, key],
  );
  return rows[0]?.id ?? null;
}
