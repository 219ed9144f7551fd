import { boolArray, byteaArray, int4Array, uuidArray } from "@/db/binary-array";
import type { Connection } from "@/db/client";

export type InboxBatch = { feedId: number; digest: string; body: Uint8Array; items: number; state: "queued" | "done"; rejected: number };
export type KeptBatch = { id: number; items: number; duplicate: boolean };

type Row = { id: number; feedId: number; digest: string; items: number };

/** Keeps raw batches, each once: the same batch sent again is found, not added. The answers are in the batches' order. */
export async function insertInboxBatches(db: Connection, batches: readonly InboxBatch[]): Promise<KeptBatch[]> {
  const keys = [int4Array(batches, (b) => b.feedId), uuidArray(batches, (b) => b.digest)];
  const added = await db.query<Row>({
    name: "insert-inbox-batches",
    text: `insert into inbox_batches (month, feed_id, digest, body, items, state, rejected, done_at)
      select (select max(month) from months), feed_id, digest, body, items, case when done then 'done' else 'queued' end, rejected, case when done then now() end
      from unnest($1::integer[], $2::uuid[], $3::bytea[], $4::integer[], $5::boolean[], $6::integer[]) as b(feed_id, digest, body, items, done, rejected)
      where not exists (select from inbox_batches known where known.feed_id = b.feed_id and known.digest = b.digest)
      order by feed_id, digest
      on conflict (feed_id, digest, month) do nothing returning id, feed_id as "feedId", digest, items`,
    values: [
      ...keys,
      byteaArray(batches, (b) => b.body),
      int4Array(batches, (b) => b.items),
      boolArray(batches, (b) => b.state === "done"),
      int4Array(batches, (b) => b.rejected),
    ],
  });
  const fresh = new Map(added.rows.map((row) => [nameOf(row), row]));
  const known = fresh.size < batches.length ? await findKnown(db, keys) : new Map<string, Row>();
  return batches.map((batch) => {
    const name = nameOf(batch);
    const row = fresh.get(name) ?? known.get(name);
    if (!row) throw new Error("a batch vanished between insert and read");
    // Twice in one go: the first is new, the second known.
    return { id: row.id, items: row.items, duplicate: !fresh.delete(name) };
  });
}

async function findKnown(db: Connection, keys: Buffer[]): Promise<Map<string, Row>> {
  const { rows } = await db.query<Row>({
    name: "find-inbox-batches",
    text: `select b.id, b.feed_id as "feedId", b.digest, b.items
      from unnest($1::integer[], $2::uuid[]) as k(feed_id, digest) join inbox_batches b using (feed_id, digest)`,
    values: keys,
  });
  return new Map(rows.map((row) => [nameOf(row), row]));
}

function nameOf({ feedId, digest }: Pick<Row, "feedId" | "digest">): string {
  return `${feedId}:${digest}`;
}
