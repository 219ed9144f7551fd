import type { Connection } from "@/db/client";

const minute = (at: string) => `floor(date_part('epoch', ${at}) / 60)::bigint`;

/** Books what a bulk load has put into a partition: counters, and each delivery's span. Deferrals have one per message there. */
export async function countDeliveries(db: Connection, { table, month }: { table: string; month: number }): Promise<void> {
  await db.query(
    `insert into counters (delivery_id, scope, bucket, metric, n)
     with states as (
       select delivery_id, outcome, failed_by, ${minute("relayed_at")} as relayed, ${minute("delivered_at")} as delivered, ${minute("booked_at")} as booked,
         ${minute("deferral_at")} as deferral, terminal_reason_code as reason, count(*) as n
       from ${table} group by 1, 2, 3, 4, 5, 6, 7, 8
     ),
     dated as (
       select delivery_id, minute, metric, n from states, lateral (values (relayed, 'relayed', relayed is not null),
         (delivered, 'delivered', delivered is not null), (booked, 'failed', outcome = 'failed'), (deferral, 'deferrals', deferral is not null)
       ) as step(minute, metric, applies) where applies
     ),
     steps as (
       select delivery_id, scope, bucket, metric, n from states, lateral (values ('total', '', 'seen', true), ('total', '', outcome::text, true),
         ('total', '', 'failed-' || failed_by::text, outcome = 'failed'),
         ('reason', coalesce(reason, 0)::text, failed_by::text, outcome = 'failed')
       ) as step(scope, bucket, metric, applies) where applies
       union all
       select delivery_id, scope, floor(minute / minutes)::bigint::text, metric, n
       from dated, (values ('minute', 1.0), ('hour', 60.0), ('day', 1440.0)) as width(scope, minutes)
     )
     select delivery_id, scope, bucket, metric, sum(n) from steps group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  );
  await db.query(
    `update deliveries d set months = array[$1::integer], updated_at = now(), first_event_at = s.first, last_event_at = s.last, latest_relay_at = s.relay,
       expiry_due_at = s.open_since + make_interval(secs => least(requested_validity_seconds, 302400))
     from (select delivery_id, min(relayed_at) as first, max(last_event_at) as last, max(relayed_at) as relay,
       min(held_since) filter (where outcome in ('relayed', 'deferred')) as open_since from ${table} group by 1) as s
     where s.delivery_id = d.id`,
    [month],
  );
}
