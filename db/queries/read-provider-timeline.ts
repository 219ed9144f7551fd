import type { Connection } from "@/db/client";
import type { ProviderSeries } from "@/lib/domain/provider-contribution";
import { type TimeSpan, timeCounters } from "./time-scope";

/** What was relayed and landed in a bucket of time, of one mailbox provider; null stands for the whole delivery. `at` is its start, epoch ms. */
export type ProviderTimelineRow = { at: number; provider: string | null } & Record<Exclude<ProviderSeries, "undelivered">, number>;

const sumOf = (series: string) => `coalesce(sum(n) filter (where metric = '${series}' or metric like '%/${series}'), 0)::bigint as ${series}`;

/** A delivery's time by mailbox provider, with that of the whole as it stood at the same instant; buckets without either are left out. */
export async function readProviderTimelineRows(db: Connection, span: TimeSpan): Promise<ProviderTimelineRow[]> {
  const { rows } = await db.query<ProviderTimelineRow>(
    `select at, case when metric like '%/%' then split_part(metric, '/', 1) end as provider, ${sumOf("relayed")}, ${sumOf("delivered")}
     from (${timeCounters(span, (scope) => [scope, `provider-${scope}`])}) c
     group by 1, 2 having bool_or(metric in ('relayed', 'delivered') or metric like '%/relayed' or metric like '%/delivered') order by 1, 2`,
    [span.deliveryId],
  );
  return rows;
}
