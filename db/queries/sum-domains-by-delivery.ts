import { plainArray, textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import { type BreakdownSums, breakdownMetrics } from "./breakdown-sums";

/** Messages to the recipient domains given, added up by delivery; a delivery without such messages is left out. */
export async function sumDomainsByDelivery(
  db: Connection,
  { deliveryIds, domains }: { deliveryIds: readonly number[]; domains: readonly string[] },
): Promise<({ id: number } & BreakdownSums)[]> {
  const { rows } = await db.query<{ id: number } & BreakdownSums>(
    `select delivery_id as id, ${breakdownMetrics.map((metric) => `sum(${metric})::integer as ${metric}`).join(", ")}
     from breakdowns where delivery_id = any ($1::bigint[]) and dimension = 'domain' and value = any ($2::text[])
     group by delivery_id having sum(${breakdownMetrics.filter((metric) => metric !== "complained").join(" + ")}) > 0`,
    [plainArray(deliveryIds, (id) => id), textArray(domains, String)],
  );
  return rows;
}
