import type { Connection } from "@/db/client";

/** Gives the delivery of a replay back to the wall clock. */
export async function clearDeliveryClock(db: Connection, { replayId }: { replayId: number }): Promise<void> {
  await db.query("update deliveries d set clock_at = null from replays r where r.id = $1 and d.id = r.delivery_id and d.clock_at is not null", [replayId]);
}
