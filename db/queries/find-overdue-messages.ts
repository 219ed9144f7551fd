import type { Connection } from "@/db/client";

export type OverdueMessage = { messageKey: string; month: number; recipient: string; heldSince: number };

/** Open messages of a delivery that the MTA has held since `before` (epoch ms) or longer, at most `limit`, longest held first. */
export async function findOverdueMessages(
  db: Connection,
  { deliveryId, before, limit }: { deliveryId: number; before: number; limit: number },
): Promise<OverdueMessage[]> {
  const { rows } = await db.query<OverdueMessage>(
    `select message_key as "messageKey", month, recipient, held_since as "heldSince" from delivery_log
     where delivery_id = $1 and outcome in ('relayed', 'deferred') and held_since <= to_timestamp($2 / 1000.0)
     order by held_since limit $3`,
    [deliveryId, before, limit],
  );
  return rows;
}
