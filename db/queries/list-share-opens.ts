import type { Connection } from "@/db/client";

export type ShareOpenRow = { id: number; openedAt: number; visitor: string };

/** Latest opens of a link. */
export async function listShareOpens(db: Connection, { shareId, limit }: { shareId: number; limit: number }): Promise<ShareOpenRow[]> {
  const { rows } = await db.query<ShareOpenRow>(`select id, opened_at as "openedAt", visitor from share_opens where share_id = $1 order by id desc limit $2`, [
    shareId,
    limit,
  ]);
  return rows;
}
