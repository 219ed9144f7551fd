import type { Connection } from "@/db/client";
import { failedByCauses } from "@/lib/domain/failed-by";
import { type BreakdownSums, breakdownMetrics, containing, type WholeSums, wholeSums } from "./breakdown-sums";

export type BreakdownDimension = "domain" | "mx" | "ip";
export type BreakdownRead = WholeSums & { rowCount: number; rows: ({ value: string } & BreakdownSums)[] };

type Asked = { deliveryId: number; dimension: BreakdownDimension; among: readonly string[] | null; search: string; limit: number };

/** Messages of a delivery by domain, MX host or sending IP, most failures first: of all values that contain the search text, or of those given. */
export async function readBreakdown(db: Connection, { deliveryId, dimension, among, search, limit }: Asked): Promise<BreakdownRead> {
  const values: unknown[] = [deliveryId, dimension, limit];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const picked = [containing(search, bind), among === null ? "true" : `value = any (${bind(among)})`].join(" and ");
  const { rows } = await db.query<BreakdownRead>(
    `with found as materialized (
       select value, ${breakdownMetrics.join(", ")}, ${failedByCauses.join(" + ")} as errors from breakdowns
       where delivery_id = $1 and dimension = $2 and ${picked} and ${breakdownMetrics.filter((metric) => metric !== "complained").join(" + ")} > 0)
     select (select count(*) from found) as "rowCount",
       (select coalesce(jsonb_agg(to_jsonb(shown) - 'errors'), '[]') from (select * from found order by errors desc, value limit $3) shown) as rows,
       ${wholeSums}`,
    values,
  );
  return rows[0] ?? { rowCount: 0, rows: [], totals: {}, reasons: [] };
}
