import type { Connection } from "@/db/client";
import type { Mode } from "@/lib/domain/mode";

export type Correction = {
  id: number;
  label: string | null;
  /** Undefined leaves it as it is, and so it is of the sender. */
  subject: string | null | undefined;
  sender: string | null | undefined;
  mode: Mode | null;
  /** Undefined leaves the target as it is. */
  target: number | null | undefined;
  requestedValiditySeconds: number | null;
};

/**
 * Changes what was declared of a delivery; null leaves what cannot be absent. A target that follows a list stays, and so does the validity once the MTA
 * has a message: the answer tells which could not be changed, and then nothing was.
 */
export async function correctDeliveryRow(db: Connection, correction: Correction): Promise<boolean> {
  const { id, label, subject, sender, mode, target, requestedValiditySeconds } = correction;
  const { rowCount } = await db.query(
    `update deliveries set label = coalesce($2, label), mode = coalesce($3, mode),
       target = case when $4 then $5::bigint else target end,
       target_from = case when $4 then case when $5::bigint is null then null else 'declaration' end else target_from end,
       requested_validity_seconds = coalesce($6, requested_validity_seconds),
       subject = case when $7 then $8 else subject end, sender = case when $9 then $10 else sender end, updated_at = greatest(updated_at, now())
     where id = $1 and (not $4 or target_from is distinct from 'list') and ($6::integer is null or first_event_at is null)`,
    [
      ...[id, label, mode, target !== undefined, target ?? null, requestedValiditySeconds],
      ...[subject !== undefined, subject ?? null, sender !== undefined, sender ?? null],
    ],
  );
  return rowCount === 1;
}
