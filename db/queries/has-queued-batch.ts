import type { Connection } from "@/db/client";
import { partitionOf } from "./create-month";

/** Whether a month's inbox still holds a batch that no worker has taken in. */
export async function hasQueuedBatch(db: Connection, { month }: { month: number }): Promise<boolean> {
  const { rows } = await db.query<{ queued: boolean }>(
    `select to_regclass($1) is not null and exists (select from inbox_batches where month = $2 and state = 'queued') as queued`,
    [partitionOf("inbox_batches", month), month],
  );
  return rows[0]?.queued ?? false;
}
