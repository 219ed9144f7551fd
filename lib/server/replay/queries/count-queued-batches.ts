import type { Connection } from "@/db/client";

/** Batches that wait in the inbox, of all feeds; counts to `most` at most. */
export async function countQueuedBatches(db: Connection, { most }: { most: number }): Promise<number> {
  const { rows } = await db.query<{ n: number }>({
    name: "count-queued-batches",
    text: "select count(*) as n from (select 1 from inbox_batches where state = 'queued' limit $1) as waiting",
    values: [most],
  });
  return rows[0]?.n ?? 0;
}
