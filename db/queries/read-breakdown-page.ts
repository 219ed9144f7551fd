import type { Connection } from "@/db/client";
import { type BreakdownColumn, type BreakdownDimension, breakdownColumns, type FailureDimension } from "@/lib/domain/breakdown";
import type { FailedBy } from "@/lib/domain/failed-by";

export type StoredBreakdown = { dimension: BreakdownDimension; value: string } & Record<BreakdownColumn, number>;
export type StoredFailure = { dimension: FailureDimension; value: string; reasonCode: number; failedBy: FailedBy; n: number };

/** A delivery's breakdowns in order of their key, at most `limit` after the one named. */
export async function readBreakdownPage(
  db: Connection,
  { deliveryId, after, limit }: { deliveryId: number; after: StoredBreakdown | null; limit: number },
): Promise<StoredBreakdown[]> {
  const { rows } = await db.query<StoredBreakdown>(
    `select dimension, value, ${breakdownColumns.join(", ")} from breakdowns
     where delivery_id = $1 and ($2::text is null or (dimension, value) > ($2, $3)) order by dimension, value limit $4`,
    [deliveryId, after?.dimension ?? null, after?.value ?? null, limit],
  );
  return rows;
}

/** A delivery's failures by value, reason and cause in order of their key, at most `limit` after the one named. */
export async function readFailurePage(
  db: Connection,
  { deliveryId, after, limit }: { deliveryId: number; after: StoredFailure | null; limit: number },
): Promise<StoredFailure[]> {
  const { rows } = await db.query<StoredFailure>(
    `select dimension, value, reason_code as "reasonCode", failed_by as "failedBy", n from failure_breakdowns
     where delivery_id = $1 and ($2::text is null or (dimension, value, reason_code, failed_by) > ($2, $3, $4, $5::failed_by))
     order by dimension, value, reason_code, failed_by limit $6`,
    [deliveryId, after?.dimension ?? null, after?.value ?? null, after?.reasonCode ?? null, after?.failedBy ?? null, limit],
  );
  return rows;
}
