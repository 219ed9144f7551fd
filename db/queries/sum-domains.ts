import type { Connection } from "@/db/client";
import { type BreakdownSums, breakdownMetrics, containing } from "./breakdown-sums";

export type DomainSums = {
  domains: ({ value: string } & BreakdownSums)[];
  domainCount: number;
  /** Of one and the same instant as the domains. */
  deliveries: { id: number; totals: Record<string, number> }[];
};

type Asked = { deliveryIds: readonly number[]; among: readonly string[] | null; search: string; limit: number };

/** Messages of deliveries by recipient domain, most processed first: of all domains that contain the search text, or of those given. */
export async function sumDomains(db: Connection, { deliveryIds, among, search, limit }: Asked): Promise<DomainSums> {
  const values: unknown[] = [deliveryIds, limit];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const picked = [containing(search, bind), among === null ? "true" : `value = any (${bind(among)})`].join(" and ");
  const { rows } = await db.query<DomainSums>(
    `with found as materialized (
       select value, ${breakdownMetrics.map((metric) => `sum(${metric}) as ${metric}`).join(", ")}, sum(${processed}) as processed
       from breakdowns where delivery_id = any ($1::bigint[]) and dimension = 'domain' and ${picked}
       group by value having sum(${processed} + pending + ignored) > 0)
     select (select coalesce(jsonb_agg(to_jsonb(shown) - 'processed'), '[]') from (select * from found order by processed desc, value limit $2) shown) as domains,
       (select count(*) from found) as "domainCount",
       (select coalesce(jsonb_agg(each), '[]') from (
          select delivery_id as id, jsonb_object_agg(metric, n) as totals from counters
          where delivery_id = any ($1::bigint[]) and scope = 'total' and bucket = '' group by delivery_id) each) as deliveries`,
    values,
  );
  return rows[0] ?? { domains: [], domainCount: 0, deliveries: [] };
}

const processed = breakdownMetrics.filter((metric) => !["complained", "pending", "ignored"].includes(metric)).join(" + ");
