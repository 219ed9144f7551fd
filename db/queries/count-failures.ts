import type { Connection } from "@/db/client";
import type { FailedBy } from "@/lib/domain/failed-by";

type Failures = {
  deliveryId: number;
  dimension: "domain" | "mx" | "ip" | "reply";
  values: readonly string[];
  reasonCode: number | null;
  failedBy: FailedBy | null;
};

/** How many messages of a delivery failed with any of a dimension's values, for a reason and a cause where one is given. */
export async function countFailures(db: Connection, { deliveryId, dimension, values, reasonCode, failedBy }: Failures): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select coalesce(sum(n), 0)::bigint as n from failure_breakdowns
     where delivery_id = $1 and dimension = $2 and value = any($3::text[])
       and reason_code = coalesce($4::integer, reason_code) and failed_by = coalesce($5, failed_by)`,
    [deliveryId, dimension, values, reasonCode, failedBy],
  );
  return rows[0]?.n ?? 0;
}
