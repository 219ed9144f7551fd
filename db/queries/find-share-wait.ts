import type { Connection } from "@/db/client";

/** Until when a link, or one network at it, may try no password, epoch ms; null if it may. */
export async function findShareWait(db: Connection, { shareId, network }: { shareId: number; network: string }): Promise<number | null> {
  const { rows } = await db.query<{ nextAt: number }>(`select next_at as "nextAt" from share_tries where share_id = $1 and network = $2 and next_at > now()`, [
    shareId,
    network,
  ]);
  return rows[0]?.nextAt ?? null;
}
