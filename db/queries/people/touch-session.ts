import type { Connection } from "@/db/client";

/** Notes that a session was of use at an instant, unless that is noted for a later one than `unlessSince`. Instants in epoch ms. */
export async function touchSession(db: Connection, { id, at, unlessSince }: { id: string; at: number; unlessSince: number }): Promise<void> {
  await db.query("update sessions set last_used_at = to_timestamp($2 / 1000.0) where id = $1 and last_used_at <= to_timestamp($3 / 1000.0)", [
    id,
    at,
    unlessSince,
  ]);
}
