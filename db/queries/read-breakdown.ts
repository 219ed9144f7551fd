import type { Connection } from "@/db/client";
import type { BreakdownDimension } from "@/lib/domain/breakdown";
import { failedByCauses } from "@/lib/domain/failed-by";
import { type BreakdownSums, breakdownMetrics, containing, type WholeSums, wholeSums } from "./breakdown-sums";

export type BreakdownRead = WholeSums & { rowCount: number; rows: ({ value: string } & BreakdownSums)[] };

type Asked = {
  deliveryId: number;
  dimension: BreakdownDimension;
  search: string;
  limit: number /** Rows are counted up to one more than this. */;
  countTo: number;
};

const columns = ["value", ...breakdownMetrics].join(", ");
/** As the index breakdowns_by_errors has it. */
const errors = `(${failedByCauses.join(" + ")})`;
/** A value that only messages left out before sending have, as a bad address has no domain, is of nothing that was to be sent. */
const seen = `${breakdownMetrics.filter((metric) => metric !== "complained" && metric !== "ignored").join(" + ")} > 0`;

/** Messages of a delivery by domain, MX host or sending IP, most failures first, of the values that contain the search text. */
export async function readBreakdown(db: Connection, { deliveryId, dimension, search, limit, countTo }: Asked): Promise<BreakdownRead> {
  const values: unknown[] = [deliveryId, dimension, limit, countTo + 1];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const picked = `from breakdowns where delivery_id = $1 and dimension = $2 and ${containing(search, bind)} and ${seen}`;
  const { rows } = await db.query<BreakdownRead>(
    `select (select coalesce(jsonb_agg(shown), '[]') from (select ${columns} ${picked} order by ${errors} desc, value limit $3) shown) as rows,
       (select count(*) from (select 1 ${picked} limit $4) counted) as "rowCount", ${wholeSums}`,
    values,
  );
  return rows[0] ?? nothing();
}

/** The same of the values given, in no order. */
export async function readBreakdownAmong(
  db: Connection,
  { deliveryId, dimension, among }: { deliveryId: number; dimension: BreakdownDimension; among: readonly string[] },
): Promise<BreakdownRead> {
  const { rows } = await db.query<Omit<BreakdownRead, "rowCount">>(
    `select (select coalesce(jsonb_agg(found), '[]') from (
         select ${columns} from breakdowns where delivery_id = $1 and dimension = $2 and value = any ($3) and ${seen}) found) as rows, ${wholeSums}`,
    [deliveryId, dimension, among],
  );
  return rows[0] ? { ...rows[0], rowCount: rows[0].rows.length } : nothing();
}

function nothing(): BreakdownRead {
  return { rowCount: 0, rows: [], totals: {}, reasons: [] };
}
