import type { Connection } from "@/db/client";
import type { FailureDimension } from "@/lib/domain/breakdown";
import { type FailedBy, failedByCauses } from "@/lib/domain/failed-by";
import { containing, type ReasonSum, type WholeSums, wholeSums } from "./breakdown-sums";

export type FailureValue = { value: string } & Record<FailedBy, number>;
export type FailureBreakdownRead = WholeSums & { rowCount: number; rows: FailureValue[] };

type Asked = {
  deliveryId: number;
  dimension: FailureDimension;
  failedBy: FailedBy | null;
  reasonCode: number | null;
  among: readonly string[] | null;
  search: string;
  limit: number;
};

/** Failures of a delivery by domain, MX host, sending IP or SMTP reply, most first: all of them, or those of one cause or reason. */
export async function readFailureBreakdown(db: Connection, asked: Asked): Promise<FailureBreakdownRead> {
  const values: unknown[] = [asked.deliveryId, asked.dimension, asked.limit];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const picked = [
    containing(asked.search, bind),
    asked.among === null ? "true" : `value = any (${bind(asked.among)})`,
    asked.failedBy === null ? "true" : `failed_by = ${bind(asked.failedBy)}`,
    asked.reasonCode === null ? "true" : `reason_code = ${bind(asked.reasonCode)}`,
  ].join(" and ");
  const causes = failedByCauses.map((cause) => `coalesce(sum(n) filter (where failed_by = '${cause}'), 0) as ${cause}`).join(", ");
  const { rows } = await db.query<FailureBreakdownRead>(
    `with found as materialized (
       select value, ${causes}, sum(n) as errors from failure_breakdowns
       where delivery_id = $1 and dimension = $2 and n > 0 and ${picked} group by value)
     select (select count(*) from found) as "rowCount",
       (select coalesce(jsonb_agg(to_jsonb(shown) - 'errors'), '[]') from (select * from found order by errors desc, value limit $3) shown) as rows,
       ${wholeSums}`,
    values,
  );
  return rows[0] ?? { rowCount: 0, rows: [], totals: {}, reasons: [] };
}

/** Failures of the values given by reason and cause, with the delivery as a whole. */
export async function readFailureReasonsOf(
  db: Connection,
  { deliveryId, dimension, among }: { deliveryId: number; dimension: FailureDimension; among: readonly string[] },
): Promise<WholeSums & { of: ReasonSum[] }> {
  const { rows } = await db.query<WholeSums & { of: ReasonSum[] }>(
    `select (select coalesce(jsonb_agg(found), '[]') from (
         select reason_code as code, failed_by as "failedBy", sum(n) as n from failure_breakdowns
         where delivery_id = $1 and dimension = $2 and value = any ($3) and n > 0 group by 1, 2) found) as of,
       ${wholeSums}`,
    [deliveryId, dimension, among],
  );
  return rows[0] ?? { of: [], totals: {}, reasons: [] };
}
