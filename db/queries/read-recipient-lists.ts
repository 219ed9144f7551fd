import type { Connection } from "@/db/client";
import type { ListKind } from "./begin-recipient-list";

export type RecipientListRow = {
  id: number;
  list: ListKind;
  file: string | null;
  state: "running" | "done" | "refused" | "interrupted";
  startedAt: number;
  finishedAt: number | null;
  counts: unknown;
  detail: unknown;
  error: string | null;
};

/** The latest lists of a delivery, newest first. One that is being read but has not moved for a minute has lost its reader. */
export async function readRecipientLists(db: Connection, { deliveryId, limit }: { deliveryId: number; limit: number }): Promise<RecipientListRow[]> {
  const { rows } = await db.query<RecipientListRow>(
    `select id, list, file, case when state = 'running' and moved_at < now() - interval '1 minute' then 'interrupted' else state end as state,
       started_at as "startedAt", finished_at as "finishedAt", counts, detail, error
     from recipient_lists where delivery_id = $1 order by id desc limit $2`,
    [deliveryId, limit],
  );
  return rows;
}
