import { plainArray, textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import type { RejectReason } from "@/lib/domain/intake";

export type RejectRow = { feedId: number; batchId: number; item: number; reason: RejectReason; detail: string | null; raw: string };

/** Keeps items that could not be taken as events. Text must hold no NUL. */
export async function insertRejects(tx: Connection, rejects: readonly RejectRow[]): Promise<void> {
  if (rejects.length === 0) return;
  await tx.query(
    `insert into rejects (month, feed_id, batch_id, item, reason, detail, raw)
     select (select max(month) from months), * from unnest($1::integer[], $2::bigint[], $3::integer[], $4::text[], $5::text[], $6::text[])`,
    [
      plainArray(rejects, (r) => r.feedId),
      plainArray(rejects, (r) => r.batchId),
      plainArray(rejects, (r) => r.item),
      textArray(rejects, (r) => r.reason),
      textArray(rejects, (r) => r.detail),
      textArray(rejects, (r) => r.raw),
    ],
  );
}
