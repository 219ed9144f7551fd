import type { Connection } from "@/db/client";
import { type BreakdownSums, breakdownMetrics, containing } from "./breakdown-sums";

export type DomainSums = {
  total: BreakdownSums | null;
  domains: ({ value: string } & BreakdownSums)[];
  domainCount: number;
  deliveries: ({ id: number } & BreakdownSums)[];
};

type Asked = { deliveryIds: readonly number[]; among: readonly string[] | null; search: string; limit: number };

/**
 * Messages of deliveries by recipient domain, most processed first: of all domains that contain the search text, or of those given. With them the sums of
 * each delivery and of all, of one and the same instant.
 */
export async function sumDomains(db: Connection, { deliveryIds, among, search, limit }: Asked): Promise<DomainSums> {
  const values: unknown[] = [deliveryIds, limit];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const picked = [containing(search, bind), among === null ? "true" : `value = any (${bind(among)})`].join(" and ");
  const { rows } = await db.query<DomainSums>(
    `with sums as materialized (
       select value, delivery_id as id, grouping(value) as all_values, grouping(delivery_id) as all_deliveries,
         ${breakdownMetrics.map((metric) => `coalesce(sum(${metric}), 0) as ${metric}`).join(", ")}
       from breakdowns where delivery_id = any ($1::bigint[]) and dimension = 'domain'
       group by grouping sets ((value), (delivery_id), ())),
     found as (select * from sums where all_values = 0 and ${seen} > 0 and ${picked})
     select (select to_jsonb(s) from sums s where all_values = 1 and all_deliveries = 1) as total,
       (select coalesce(jsonb_agg(to_jsonb(shown)), '[]') from (select * from found order by ${processed} desc, value limit $2) shown) as domains,
       (select count(*) from found) as "domainCount",
       (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from sums s where all_values = 1 and all_deliveries = 0) as deliveries`,
    values,
  );
  return rows[0] ?? { total: null, domains: [], domainCount: 0, deliveries: [] };
}

const seen = breakdownMetrics.filter((metric) => metric !== "complained").join(" + ");
const processed = breakdownMetrics.filter((metric) => !["complained", "pending", "ignored"].includes(metric)).join(" + ");
