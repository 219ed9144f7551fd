import { latencyBounds } from "@/lib/domain/latency";
import { otherProvider } from "@/lib/domain/mailbox-provider";
import { providerSeries } from "@/lib/domain/provider-contribution";
import { providersSql } from "./providers-sql";

const minute = (at: string) => `floor(date_part('epoch', ${at}) / 60)::bigint`;
const latency = (from: string, to: string) =>
  `width_bucket(round(date_part('epoch', ${to} - ${from}) * 1000)::bigint, array[${latencyBounds.join(", ")}]::bigint[])`;

/** SQL of a message's course (lib/domain/course) before or after its change, from columns of the log. */
function courseSql(prev: "" | "prev_") {
  const ended = `${prev}ended_at`;
  const [outcome, relayed, delivered, deferred] = ["outcome", "relayed_at", "delivered_at", "deferred_since"].map((column) => prev + column);
  return {
    relayed: relayed ?? "",
    begun: `least(${relayed}, ${deferred}, ${ended})`,
    deferring: `case when ${ended} is null or ${deferred} < ${ended} then ${deferred} end`,
    settled: `case when ${deferred} < ${ended} then ${ended} end`,
    delivered: `case when ${ended} is not null then ${delivered} end`,
    undelivered: `case when ${outcome} = 'failed' and ${delivered} is not null then ${prev}booked_at end`,
    failed: `${prev}booked_at`,
    complained: `${prev}complained_at`,
    landed: `case when ${outcome} = 'delivered' and ${relayed} is not null then ${delivered} end`,
    latency: `case when ${outcome} = 'delivered' then ${latency(relayed ?? "", delivered ?? "")} end`,
  };
}

const [before, after] = [courseSql("prev_"), courseSql("")];
const endedAt = (prev: "" | "prev_") => `case when ${prev}outcome in ('delivered', 'failed') then coalesce(${prev}delivered_at, ${prev}booked_at) end`;
const columns = Object.keys(after) as (keyof typeof after)[];
/** Counted under their own name, by the minute. */
const series = columns.filter((name) => name !== "landed" && name !== "latency" && !providerSeries.some((kept) => kept === name));
const reasonOf = (prev: "" | "prev_") => `coalesce(${prev === "" ? "terminal_reason_code" : "prev_reason_code"}, 0)`;

type Parts = {
  /** "delivery_id, " where the statement is of many deliveries. */
  key: string;
  delivery: string;
  /** The deferrals that come, as rows of (delivery,) message, identity and instant. */
  deferrals: string;
};

/**
 * CTEs that move the counters by what `changed` rows say now less what they said before (lib/domain/contribution). Of each series
 * only what changed is looked at; those that are kept by provider too are added up by domain, so that only a few look for their
 * provider. `standings` are the messages by where they stand, for whoever breaks them down.
 */
export function moveCounters({ key, delivery, deferrals }: Parts): string {
  const stands = (prev: "" | "prev_") =>
    `${prev}mx_id, ${prev}ip_id, ${prev}outcome, ${prev}failed_by, case when ${prev}failed_by is not null then ${reasonOf(prev)} end as ${prev}reason_code,
    ${prev}complained_at is not null as ${prev}complained`;
  const byMinute = `${key}${key === "" ? 2 : 3}`;
  return `transitions as (
  select ${key}domain, ${stands("")},
    ${stands("prev_")}, count(*) as n
  from changed group by ${Array.from({ length: 13 + (key === "" ? 0 : 1) }, (_, i) => i + 1).join(", ")}
),
standings as (
  select ${key}domain, mx_id, ip_id, outcome, failed_by, reason_code, complained, n from transitions
  union all
  select ${key}domain, prev_mx_id, prev_ip_id, prev_outcome, prev_failed_by, prev_reason_code, prev_complained, -n
  from transitions where prev_outcome is not null
),
moments as (
  select ${key}domain, failed_by, ${reasonOf("")} as reason_code, prev_failed_by, ${reasonOf("prev_")} as prev_reason_code,
    ${columns.map((name) => `${after[name]} as ${name}, ${before[name]} as prev_${name}`).join(",\n    ")}
  from (select *, ${endedAt("")} as ended_at, ${endedAt("prev_")} as prev_ended_at from changed) as c
),
domains_dated as (
  ${providerSeries
    .map(
      (name) => `select ${key}domain, ${minute("at")} as minute, '${name}' as metric, sum(n) as n
  from moments, lateral (values (${name}, 1), (prev_${name}, -1)) as s(at, n)
  where ${name} is distinct from prev_${name} and at is not null group by ${byMinute}, domain having sum(n) <> 0`,
    )
    .join("\n  union all\n  ")}
),
dated as (
  select ${key}prefix, minute, metric, sum(n) as n
  from (
    select ${key}'' as prefix, minute, metric, n from domains_dated
    union all
    select ${key}'provider-', minute, coalesce(p.provider, '${otherProvider}') || '/' || metric, n
    from domains_dated left join ${providersSql} as p(domain, provider) using (domain)
    union all
    ${series
      .map(
        (name) => `select ${key}'', ${minute("at")}, '${name}', sum(n)
    from moments, lateral (values (${name}, 1), (prev_${name}, -1)) as s(at, n)
    where ${name} is distinct from prev_${name} and at is not null group by ${byMinute}`,
      )
      .join("\n    union all\n    ")}
    union all
    select ${key}'failed-', ${minute("at")}, cause || '/' || code, n
    from moments, lateral (values (failed, failed_by::text, reason_code, 1), (prev_failed, prev_failed_by::text, prev_reason_code, -1)) as s(at, cause, code, n)
    where (failed is not null or prev_failed is not null) and at is not null
    union all
    select ${key}'latency-', ${minute("at")}, bucket::text, sum(n)
    from moments, lateral (values (landed, latency, 1), (prev_landed, prev_latency, -1)) as s(at, bucket, n)
    where (landed is distinct from prev_landed or latency is distinct from prev_latency) and at is not null group by ${byMinute}, bucket
    union all
    select ${key}'', ${minute("to_timestamp(d.at / 1000.0)")}, 'deferrals', 1
    from (select * from ${deferrals} as w(${key}message_key, id, at)) as d
    join changed using (${key}message_key)
    where d.id = any (changed.fresh)
  ) as steps
  group by ${key}prefix, minute, metric having sum(n) <> 0
),
counted as (
  insert into counters as c (delivery_id, scope, bucket, metric, n)
  select ${delivery}, scope, bucket, metric, sum(n)::bigint
  from (
    select ${key}scope, bucket, metric, n
    from (select ${key}outcome, failed_by, reason_code, complained, sum(n) as n from standings
      group by ${key}outcome, failed_by, reason_code, complained having sum(n) <> 0) as moved,
    lateral (values
      ('total', '', 'seen', outcome <> 'ignored'),
      ('total', '', outcome::text, true),
      ('total', '', 'complained', complained),
      ('total', '', 'failed-' || failed_by::text, outcome = 'failed'),
      ('reason', reason_code::text, failed_by::text, outcome = 'failed')
    ) as contribution(scope, bucket, metric, applies)
    where applies
    union all
    select ${key}prefix || scope, floor(minute / minutes)::bigint::text, metric, n
    from dated, (values ('minute', 1.0), ('hour', 60.0), ('day', 1440.0)) as width(scope, minutes)
  ) as steps
  group by ${key}scope, bucket, metric having sum(n) <> 0
  order by ${key}scope, bucket, metric
  on conflict (delivery_id, scope, bucket, metric) do update set n = c.n + excluded.n
)`;
}
