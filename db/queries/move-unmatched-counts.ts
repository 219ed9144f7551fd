import { plainArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";

/** Books events that were unmatched as accepted (or repeated) in the batches they came with. */
export async function moveUnmatchedCounts(tx: Connection, batches: readonly { batchId: number; accepted: number; repeated: number }[]): Promise<void> {
  await tx.query(
    `update inbox_batches b set accepted = b.accepted + t.accepted, repeated = b.repeated + t.repeated, unmatched = b.unmatched - t.accepted - t.repeated
     from unnest($1::bigint[], $2::integer[], $3::integer[]) as t(id, accepted, repeated) where b.id = t.id`,
    [plainArray(batches, (b) => b.batchId), plainArray(batches, (b) => b.accepted), plainArray(batches, (b) => b.repeated)],
  );
}
