import type { QueryConfig } from "pg";
import { plainArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import type { FeedFormat } from "@/lib/domain/intake";

export type ClaimedBatch = {
  id: number;
  body: Buffer;
  items: number;
  feedId: number;
  feedKey: string;
  format: FeedFormat;
  deliveryFrom: string[];
  deliveryKeyPrefix: string;
};

/** Locks the oldest queued batches after the one named, that no other worker holds, at most `limit`, until the transaction ends. */
export async function claimBatches(tx: Connection, { limit, after }: { limit: number; after: number }): Promise<ClaimedBatch[]> {
  const { rows } = await tx.query<Omit<ClaimedBatch, "body">>({
    name: "claim-batches",
    text: `select b.id, b.items, f.id as "feedId", f.key as "feedKey", f.format,
        f.delivery_from as "deliveryFrom", f.delivery_key_prefix as "deliveryKeyPrefix"
      from inbox_batches b join feeds f on f.id = b.feed_id
      where b.state = 'queued' and b.id > $2 order by b.id limit $1 for update of b skip locked`,
    values: [limit, after],
  });
  if (rows.length === 0) return [];
  const bodies = await readBodies(tx, rows);
  return rows.map((row, i) => ({ ...row, body: bodies[i] ?? Buffer.alloc(0) }));
}

/** Bodies in the binary format, which spares writing and reading them as hexadecimal text. Copied: pg reuses its buffer. */
async function readBodies(tx: Connection, batches: readonly { id: number }[]): Promise<Buffer[]> {
  const query: QueryConfig & { binary: true } = {
    name: "read-bodies",
    text: "select body from inbox_batches where id = any($1::bigint[]) order by id",
    values: [plainArray(batches, (batch) => batch.id)],
    binary: true,
    types: { getTypeParser: () => (value: Buffer) => Buffer.from(value) },
  };
  const { rows } = await tx.query<{ body: Buffer }>(query);
  return rows.map((row) => row.body);
}
