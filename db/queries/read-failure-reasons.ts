import type { Connection } from "@/db/client";
import type { FailedBy } from "@/lib/domain/failed-by";

/** A delivery's failures by Campaign's reason code and cause, most first. */
export async function readFailureReasonRows(
  db: Connection,
  { deliveryId }: { deliveryId: number },
): Promise<{ code: number; failedBy: FailedBy; count: number }[]> {
  const { rows } = await db.query<{ code: number; failedBy: FailedBy; count: number }>(
    `select bucket::integer as code, metric as "failedBy", n as count from counters
     where delivery_id = $1 and scope = 'reason' and n > 0 order by n desc, bucket, metric`,
    [deliveryId],
  );
  return rows;
}
