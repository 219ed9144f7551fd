import type { Connection } from "@/db/client";

export type InboxBatch = { feedId: number; digest: string; body: Uint8Array; items: number; state: "queued" | "done"; rejected: number };

/** Keeps a raw batch. The same batch sent again is found, not added. */
export async function insertInboxBatch(db: Connection, batch: InboxBatch): Promise<{ id: number; items: number; duplicate: boolean }> {
  const added = await db.query<{ id: number }>({
    name: "insert-inbox-batch",
    text: `insert into inbox_batches (month, feed_id, digest, body, items, state, rejected, done_at)
      select (select max(month) from months), $1, $2, $3, $4, $5, $6, case when $5 = 'done' then now() end
      where not exists (select from inbox_batches where feed_id = $1 and digest = $2)
      on conflict (feed_id, digest, month) do nothing returning id`,
    values: [batch.feedId, batch.digest, batch.body, batch.items, batch.state, batch.rejected],
  });
  const row = added.rows[0];
  if (row) return { id: row.id, items: batch.items, duplicate: false };
  const known = await db.query<{ id: number; items: number }>("select id, items from inbox_batches where feed_id = $1 and digest = $2 limit 1", [
    batch.feedId,
    batch.digest,
  ]);
  const found = known.rows[0];
  if (!found) throw new Error("a batch vanished between insert and read");
  return { ...found, duplicate: true };
}
