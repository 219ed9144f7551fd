import type { Connection } from "@/db/client";

/** Messages to a group of domains; the name is null for all groups beyond the largest. */
export type DomainGroupRow = { name: string | null; delivered: number; open: number; failed: number };

/** Messages of deliveries by domain, those of `names` (domain to name) put together; the largest `limit` groups, and the rest of them in one row. */
export async function readDomainGroups(
  db: Connection,
  { deliveryIds, names, limit }: { deliveryIds: readonly number[]; names: ReadonlyMap<string, string>; limit: number },
): Promise<DomainGroupRow[]> {
  const { rows } = await db.query<DomainGroupRow>(
    `with grouped as (
       select coalesce(p.name, b.value) as name, sum(b.delivered) as delivered, sum(b.pending + b.relayed + b.deferred) as open,
         sum(b.hard + b.soft + b.block + b.admin + b.undetermined + b.late + b.inferred) as failed
       from breakdowns b left join unnest($2::text[], $3::text[]) as p(domain, name) on p.domain = b.value
       where b.delivery_id = any ($1::bigint[]) and b.dimension = 'domain'
       group by 1
     ), placed as (
       select *, row_number() over (order by delivered + open + failed desc, name) as place from grouped
     )
     select case when place <= $4 then name end as name, sum(delivered)::bigint as delivered, sum(open)::bigint as open, sum(failed)::bigint as failed
     from placed group by 1`,
    [deliveryIds, [...names.keys()], [...names.values()], limit],
  );
  return rows;
}
