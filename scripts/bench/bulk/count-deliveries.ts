import type { Connection } from "@/db/client";
import { copiedTotals, copyOf } from "@/db/queries/copied-totals";
import { providersSql } from "@/db/queries/providers-sql";
import { breakdownColumns } from "@/lib/domain/breakdown";
import { failedByCauses } from "@/lib/domain/failed-by";
import { latencyBounds } from "@/lib/domain/latency";
import { otherProvider } from "@/lib/domain/mailbox-provider";

const minute = (at: string) => `floor(date_part('epoch', ${at}) / 60)::bigint`;
const latency = `width_bucket(round(date_part('epoch', delivered_at - relayed_at) * 1000)::bigint, array[${latencyBounds.join(", ")}]::bigint[])`;
const sumOf = (column: string) => {
  const cause = failedByCauses.find((each) => each === column);
  return column === "complained" ? "0" : `coalesce(sum(n) filter (where ${cause ? "failed_by" : "outcome"} = '${column}'), 0)`;
};

/**
 * Books what a bulk load has put into a partition: counters, breakdowns, and each delivery's span. Every message there begins with
 * its relay, has one deferral at most, before its end, and no complaint.
 */
export async function countDeliveries(db: Connection, { table, month }: { table: string; month: number }): Promise<void> {
  await db.query(
    `create temporary table standings as
     select delivery_id, outcome, failed_by, split_part(recipient, '@', -1) as domain, mx_id, ip_id, reply_id,
       ${minute("relayed_at")} as relayed, ${minute("delivered_at")} as delivered, ${minute("booked_at")} as booked, ${minute("deferral_at")} as deferral,
       case when outcome = 'delivered' then ${latency} end as latency, coalesce(terminal_reason_code, 0) as reason, count(*) as n
     from ${table} group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13`,
  );
  await db.query(
    `insert into counters (delivery_id, scope, bucket, metric, n)
     with dated as (
       select delivery_id, prefix, minute, metric, n from (
         select s.*, coalesce(provider, '${otherProvider}') as provider from standings s left join ${providersSql} as p(domain, provider) using (domain)
       ) as s, lateral (values
         ('', relayed, 'relayed'), ('', relayed, 'begun'), ('', delivered, 'delivered'), ('', booked, 'failed'), ('', deferral, 'deferrals'),
         ('', deferral, 'deferring'), ('', case when deferral is not null then coalesce(delivered, booked) end, 'settled'),
         ('provider-', relayed, provider || '/relayed'), ('provider-', delivered, provider || '/delivered'),
         ('failed-', booked, failed_by::text || '/' || reason), ('latency-', case when latency is not null then delivered end, latency::text)
       ) as step(prefix, minute, metric) where minute is not null
     ),
     steps as (
       select delivery_id, scope, bucket, metric, n from standings, lateral (values ('total', '', 'seen', true), ('total', '', outcome::text, true),
         ('total', '', 'failed-' || failed_by::text, outcome = 'failed'),
         ('reason', reason::text, failed_by::text, outcome = 'failed')
       ) as step(scope, bucket, metric, applies) where applies
       union all
       select delivery_id, prefix || scope, floor(minute / minutes)::bigint::text, metric, n
       from dated, (values ('minute', 1.0), ('hour', 60.0), ('day', 1440.0)) as width(scope, minutes)
     )
     select delivery_id, scope, bucket, metric, sum(n) from steps group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  );
  const named = "standings s left join hosts mx on mx.id = s.mx_id left join hosts ip on ip.id = s.ip_id left join replies r on r.id = s.reply_id";
  await db.query(
    `insert into breakdowns (delivery_id, dimension, value, ${breakdownColumns.join(", ")})
     select delivery_id, dimension, value, ${breakdownColumns.map(sumOf).join(", ")}
     from ${named}, lateral (values ('domain', domain), ('mx', mx.name), ('ip', ip.name)) as v(dimension, value)
     where value is not null group by 1, 2, 3 order by 1, 2, 3`,
  );
  await db.query(
    `insert into failure_breakdowns (delivery_id, dimension, value, reason_code, failed_by, n)
     select delivery_id, dimension, value, reason, failed_by, sum(n)
     from ${named}, lateral (values ('domain', domain), ('mx', mx.name), ('ip', ip.name), ('reply', r.template)) as v(dimension, value)
     where failed_by is not null and value is not null group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
  );
  await db.query("drop table standings");
  await db.query(
    `update deliveries d set months = array[$1::integer], updated_at = now(), first_event_at = s.first, last_event_at = s.last, latest_relay_at = s.relay,
       expiry_due_at = s.open_since + make_interval(secs => least(requested_validity_seconds, 302400))
     from (select delivery_id, min(relayed_at) as first, max(last_event_at) as last, max(relayed_at) as relay,
       min(held_since) filter (where outcome in ('relayed', 'deferred')) as open_since from ${table} group by 1) as s
     where s.delivery_id = d.id`,
    [month],
  );
  await db.query(
    `update deliveries d set ${copiedTotals.map((metric) => `${copyOf(metric)} = t.${metric}`).join(", ")}
     from (
       select delivery_id, ${copiedTotals.map((metric) => `coalesce(sum(n) filter (where metric = '${metric}'), 0) as ${metric}`).join(", ")}
       from counters where scope = 'total' group by delivery_id
     ) t
     where d.id = t.delivery_id and d.id in (select delivery_id from ${table})`,
  );
}
