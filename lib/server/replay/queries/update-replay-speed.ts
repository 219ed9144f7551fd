import type { Connection } from "@/db/client";

/** Sets the speed of a replay that is not over, feed seconds per second. Returns whether there was one. */
export async function updateReplaySpeed(db: Connection, { id, speed }: { id: number; speed: number }): Promise<boolean> {
  const { rowCount } = await db.query("update replays set speed = $2, updated_at = now() where id = $1 and state in ('running', 'paused')", [id, speed]);
  return rowCount === 1;
}
