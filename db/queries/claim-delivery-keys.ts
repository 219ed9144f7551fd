import { textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";

/**
 * Gives each key a delivery's id that has none yet, and returns the ids of all. The delivery itself may be still to come: whoever
 * claims a key makes sure of it (insert … on conflict (id)), so that one who stops halfway leaves nothing that others trip over.
 */
export async function claimDeliveryKeys(db: Connection, { keys }: { keys: readonly string[] }): Promise<Map<string, number>> {
  const wanted = textArray(keys, (key) => key);
  await db.query(
    `insert into delivery_keys (key, delivery_id)
     select key, nextval(pg_get_serial_sequence('deliveries', 'id')) from unnest($1::text[]) as key order by key
     on conflict (key) do nothing`,
    [wanted],
  );
  const { rows } = await db.query<{ key: string; id: number }>("select key, delivery_id as id from delivery_keys where key = any($1::text[])", [wanted]);
  return new Map(rows.map(({ key, id }) => [key, id]));
}
