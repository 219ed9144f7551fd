import type { Connection } from "@/db/client";

/** Notes which delivery a replay feeds. */
export async function updateReplayDelivery(db: Connection, { id, deliveryId }: { id: number; deliveryId: number }): Promise<void> {
  await db.query("update replays set delivery_id = $2, updated_at = now() where id = $1", [id, deliveryId]);
}
