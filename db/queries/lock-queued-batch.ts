import type { Connection } from "@/db/client";

/** Locks a batch until the transaction ends; false if it is no longer queued. */
export async function lockQueuedBatch(tx: Connection, { id }: { id: number }): Promise<boolean> {
  const { rows } = await tx.query("select id from inbox_batches where id = $1 and state = 'queued' for update", [id]);
  return rows.length > 0;
}
