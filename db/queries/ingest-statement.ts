import { mostEventsOfAMessage } from "@/db/schema/delivery-log";
import { maxValiditySeconds } from "@/lib/domain/validity";

const instant = (ms: string) => `to_timestamp(${ms} / 1000.0)`;
const minute = (at: string) => `floor(date_part('epoch', ${at}) / 60)::bigint`;

/** A late-coming terminal event replaces the one in the log if it weighs more: (class, time, kind rank, identity). */
const terminalWins = `(log.terminal_class is null or
    (excluded.terminal_class, excluded.terminal_at, excluded.terminal_kind, excluded.terminal_id)
      > (log.terminal_class, log.terminal_at, log.terminal_kind, log.terminal_id))`;
const deferralWins = `(log.deferral_at is null or
    (excluded.deferral_at, excluded.deferral_id) > (log.deferral_at, log.deferral_id))`;
const pick = (wins: string, column: string) => `${column} = case when ${wins} then excluded.${column} else log.${column} end`;

const terminalColumns = ["terminal_class", "terminal_at", "terminal_kind", "terminal_id", "terminal_reason_code", "terminal_type"];
const deferralColumns = ["deferral_at", "deferral_id", "deferral_reason_code", "deferral_type"];

/** Of the events that come for a message, those that its row does not have yet: all of them, unless some are repeated. */
const ofTheNew = (expression: string, all: string) => `case when not log.event_ids && excluded.event_ids then ${all} else (
      select ${expression} from unnest(excluded.event_ids, string_to_array(excluded.facts, E'\\n')) with ordinality as e(id, line, nr)
      where id <> all (log.event_ids)) end`;

/**
 * One statement for one delivery, which a cluster runs where that delivery lives, or for many, which spares as many statements
 * where all live in one place.
 *
 * $1 the delivery (deliveries), $2..$4 the span of each; $5..$28 the messages, $29 their events' identities, $30..$32 the
 * deferrals among these, as arrays; of many also $33 and $34, the deliveries of the messages and of the deferrals. Rows are locked
 * in key order, log before counters before deliveries, so writers that meet wait for one another.
 * Returns the messages of which not every event was new.
 */
function ingestStatement(many: boolean): string {
  const key = many ? "delivery_id, " : "";
  const delivery = many ? "delivery_id" : "$1::bigint";
  const deliveryOf = (row: string) => (many ? `${row}.delivery_id` : "$1::bigint");
  return `
with incoming as (
  select *, ($29::bigint[])[last_event - events + 1 : last_event] as event_ids
  from unnest(
    ${many ? "$33::bigint[], " : ""}$5::uuid[], $6::integer[], $7::integer[], $8::integer[], $9::text[], $10::text[], $11::text[], $12::integer[],
    $13::integer[], $14::float8[], $15::float8[], $16::float8[], $17::float8[], $18::float8[], $19::bigint[], $20::smallint[], $21::failure_type[],
    $22::smallint[], $23::float8[], $24::event_kind[], $25::bigint[], $26::smallint[], $27::failure_type[], $28::float8[]
  ) as m(${key}message_key, month, events, last_event, recipient, message_id, facts, attempt_events, max_attempt,
    relayed_at, held_since, delivered_at, complained_at, deferral_at, deferral_id, deferral_reason_code, deferral_type,
    terminal_class, terminal_at, terminal_kind, terminal_id, terminal_reason_code, terminal_type, last_event_at)
),
changed as (
  insert into delivery_log as log (delivery_id, message_key, month, recipient, message_id, event_ids, facts,
    relayed_at, held_since, delivered_at, complained_at,
    deferral_at, deferral_id, deferral_reason_code, deferral_type, attempt_events, max_attempt,
    terminal_class, terminal_at, terminal_kind, terminal_id, terminal_reason_code, terminal_type, last_event_at)
  select ${delivery}, message_key, month, recipient, message_id, event_ids, facts,
    ${instant("relayed_at")}, ${instant("held_since")}, ${instant("delivered_at")}, ${instant("complained_at")},
    ${instant("deferral_at")}, deferral_id, deferral_reason_code, deferral_type, attempt_events, max_attempt,
    terminal_class, ${instant("terminal_at")}, terminal_kind, terminal_id, terminal_reason_code, terminal_type, ${instant("last_event_at")}
  from incoming order by ${key}message_key
  on conflict (delivery_id, message_key, month) do update set
    prev_events = cardinality(log.event_ids),
    event_ids = log.event_ids || ${ofTheNew("array_agg(id order by nr)", "excluded.event_ids")},
    facts = coalesce(log.facts || E'\\n', '') || ${ofTheNew("string_agg(line, E'\\n' order by nr)", "excluded.facts")},
    attempt_events = log.attempt_events
      + ${ofTheNew(`count(*) filter (where line ~ '^\\["(deferred|delivered|bounced)"')`, "excluded.attempt_events")},
    message_id = least(log.message_id, excluded.message_id),
    relayed_at = least(log.relayed_at, excluded.relayed_at),
    held_since = least(log.held_since, excluded.held_since),
    delivered_at = least(log.delivered_at, excluded.delivered_at),
    complained_at = least(log.complained_at, excluded.complained_at),
    max_attempt = greatest(log.max_attempt, excluded.max_attempt),
    ${deferralColumns.map((column) => pick(deferralWins, column)).join(",\n    ")},
    ${terminalColumns.map((column) => pick(terminalWins, column)).join(",\n    ")},
    last_event_at = greatest(log.last_event_at, excluded.last_event_at),
    prev_outcome = log.outcome,
    prev_relayed_at = log.relayed_at,
    prev_delivered_at = log.delivered_at,
    prev_booked_at = log.booked_at,
    prev_failed_by = log.failed_by,
    prev_reason_code = log.terminal_reason_code,
    prev_complained = log.complained_at is not null
  where not log.event_ids @> excluded.event_ids and cardinality(log.event_ids) < ${mostEventsOfAMessage}
  returning ${key}message_key, month, held_since, event_ids[coalesce(prev_events, 0) + 1 :] as fresh,
    outcome, failed_by, relayed_at, delivered_at, booked_at, terminal_reason_code, complained_at,
    prev_outcome, prev_failed_by, prev_relayed_at, prev_delivered_at, prev_booked_at, prev_reason_code, prev_complained
),
moved as (
  select ${key}outcome, failed_by, relayed, delivered, booked, reason_code, complained, sum(n) as n
  from (
    select ${key}outcome, failed_by, ${minute("relayed_at")} as relayed, ${minute("delivered_at")} as delivered, ${minute("booked_at")} as booked,
      terminal_reason_code as reason_code, complained_at is not null as complained, 1 as n
    from changed
    union all
    select ${key}prev_outcome, prev_failed_by, ${minute("prev_relayed_at")}, ${minute("prev_delivered_at")}, ${minute("prev_booked_at")},
      prev_reason_code, prev_complained, -1
    from changed where prev_outcome is not null
  ) as states
  group by ${key}outcome, failed_by, relayed, delivered, booked, reason_code, complained
  having sum(n) <> 0
),
dated as (
  select ${key}minute, metric, sum(n) as n
  from (
    select ${key}minute, metric, n
    from moved, lateral (values
      (relayed, 'relayed', relayed is not null),
      (delivered, 'delivered', delivered is not null),
      (booked, 'failed', outcome = 'failed'),
      (booked, 'undelivered', outcome = 'failed' and delivered is not null)
    ) as contribution(minute, metric, applies)
    where applies
    union all
    select ${key}${minute(instant("d.at"))}, 'deferrals', 1
    from unnest(${many ? "$34::bigint[], " : ""}$30::uuid[], $31::bigint[], $32::float8[]) as d(${key}message_key, id, at)
    join changed using (${key}message_key)
    where d.id = any (changed.fresh)
  ) as steps
  group by ${key}minute, metric
),
counted as (
  insert into counters as c (delivery_id, scope, bucket, metric, n)
  select ${delivery}, scope, bucket, metric, sum(n)::bigint
  from (
    select ${key}scope, bucket, metric, n
    from moved, lateral (values
      ('total', '', 'seen', true),
      ('total', '', outcome::text, true),
      ('total', '', 'complained', complained),
      ('total', '', 'failed-' || failed_by::text, outcome = 'failed'),
      ('reason', coalesce(reason_code, 0)::text, failed_by::text, outcome = 'failed')
    ) as contribution(scope, bucket, metric, applies)
    where applies
    union all
    select ${key}scope, floor(minute / minutes)::bigint::text, metric, n
    from dated, (values ('minute', 1.0), ('hour', 60.0), ('day', 1440.0)) as width(scope, minutes)
  ) as steps
  group by ${key}scope, bucket, metric having sum(n) <> 0
  order by ${key}scope, bucket, metric
  on conflict (delivery_id, scope, bucket, metric) do update set n = c.n + excluded.n
),
${many ? "held as (select id from deliveries where id = any ($1::bigint[]) order by id for no key update),\n" : ""}stamped as (
  update deliveries set
    updated_at = greatest(updated_at, rows.now),
    first_event_at = least(deliveries.first_event_at, ${instant("span.first_at")}),
    last_event_at = greatest(deliveries.last_event_at, ${instant("span.last_at")}),
    latest_relay_at = greatest(deliveries.latest_relay_at, ${instant("span.relay_at")}),
    months = case when deliveries.months @> rows.months then deliveries.months
      else (select array_agg(distinct month order by month) from unnest(deliveries.months || rows.months) as month) end,
    expiry_due_at = least(expiry_due_at, rows.open_since + make_interval(secs => least(requested_validity_seconds, ${maxValiditySeconds})))
  from (
    select ${key}clock_timestamp() as now, array_agg(distinct month) as months,
      min(held_since) filter (where outcome in ('relayed', 'deferred')) as open_since
    from changed ${many ? "group by delivery_id" : "having count(*) > 0"}
  ) as rows
  join unnest(${many ? "$1::bigint[], " : ""}$2::float8[], $3::float8[], $4::float8[]) as span(${key}first_at, last_at, relay_at)
    ${many ? "using (delivery_id)" : "on true"}
  where deliveries.id = ${deliveryOf("rows")}${many ? " and deliveries.id in (select id from held)" : ""}
)
select ${deliveryOf("i")} as "deliveryId", i.message_key as "messageKey", f.message_key is not null as full, c.fresh::text as fresh
from incoming i
left join changed c on c.message_key = i.message_key${many ? " and c.delivery_id = i.delivery_id" : ""}
left join delivery_log f on f.delivery_id = ${deliveryOf("i")} and f.message_key = i.message_key and f.month = i.month
  and cardinality(f.event_ids) >= ${mostEventsOfAMessage} and c.message_key is null and not f.event_ids @> i.event_ids
where c.message_key is null or cardinality(c.fresh) < i.events`;
}

export const ingestOfOneDelivery = ingestStatement(false);
export const ingestOfManyDeliveries = ingestStatement(true);
