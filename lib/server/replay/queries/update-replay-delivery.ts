import type { Connection } from "@/db/client";

/** Notes which delivery a replay feeds, and sets the delivery's clock to where the replay is, if it is to follow it. */
export async function updateReplayDelivery(
  db: Connection,
  { id, deliveryId, movesClock }: { id: number; deliveryId: number; movesClock: boolean },
): Promise<void> {
  await db.query(
    `with noted as (
       update replays set delivery_id = $2, updated_at = now() where id = $1
       returning starts_at + elapsed_ms * interval '1 millisecond' as clock_at
     )
     update deliveries set clock_at = noted.clock_at from noted where $3 and deliveries.id = $2`,
    [id, deliveryId, movesClock],
  );
}
