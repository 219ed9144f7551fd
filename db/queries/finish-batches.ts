import { plainArray, textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import type { IgnoredReason } from "@/lib/domain/intake";

export type FinishedBatch = {
  id: number;
  accepted: number;
  repeated: number;
  unmatched: number;
  rejected: number;
  ignored: Partial<Record<IgnoredReason, number>>;
};

/** Marks batches as done, with what became of their items. */
export async function finishBatches(tx: Connection, batches: readonly FinishedBatch[]): Promise<void> {
  await tx.query(
    `update inbox_batches b set state = 'done', done_at = clock_timestamp(), accepted = f.accepted, repeated = f.repeated,
       unmatched = f.unmatched, rejected = f.rejected, ignored = f.ignored::jsonb
     from unnest($1::bigint[], $2::integer[], $3::integer[], $4::integer[], $5::integer[], $6::text[])
       as f(id, accepted, repeated, unmatched, rejected, ignored)
     where b.id = f.id`,
    [
      plainArray(batches, (b) => b.id),
      plainArray(batches, (b) => b.accepted),
      plainArray(batches, (b) => b.repeated),
      plainArray(batches, (b) => b.unmatched),
      plainArray(batches, (b) => b.rejected),
      textArray(batches, (b) => JSON.stringify(b.ignored)),
    ],
  );
}
