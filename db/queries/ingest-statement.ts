const instant = (ms: string) => `to_timestamp(${ms} / 1000.0)`;
const minute = (at: string) => `floor(date_part('epoch', ${at}) / 60)::bigint::text`;

/** A late-coming terminal event replaces the one in the log if it weighs more: (class, time, kind rank, identity). */
const terminalWins = `(log.terminal_class is null or
    (excluded.terminal_class, excluded.terminal_at, excluded.terminal_kind, excluded.terminal_id)
      > (log.terminal_class, log.terminal_at, log.terminal_kind, log.terminal_id))`;
const deferralWins = `(log.deferral_at is null or
    (excluded.deferral_at, excluded.deferral_id) > (log.deferral_at, log.deferral_id))`;
const pick = (wins: string, column: string) => `${column} = case when ${wins} then excluded.${column} else log.${column} end`;

const terminalColumns = ["terminal_class", "terminal_at", "terminal_kind", "terminal_id", "terminal_reason_code", "terminal_type"];
const deferralColumns = ["deferral_at", "deferral_id", "deferral_reason_code", "deferral_type"];

/**
 * $1 the delivery; $2..$19 the events, $20..$38 the messages, as arrays. Rows are locked in key order: log before counters,
 * so writers that meet wait for one another and never deadlock.
 */
export const ingestStatement = `
with incoming as (
  select * from unnest(
    $2::uuid[], $3::uuid[], $4::event_kind[], $5::float8[], $6::boolean[], $7::integer[], $8::integer[], $9::smallint[], $10::text[],
    $11::text[], $12::text[], $13::text[], $14::bigint[], $15::smallint[], $16::failure_type[], $17::text[], $18::integer[], $19::bigint[]
  ) as e(message_key, id, kind, at, inferred, attempt, bounce_class, smtp_code, enhanced_code,
    text, mx, sending_ip, queue_time_ms, reason_code, failure_type, rule_id, feed_id, batch_id)
),
fresh as (
  insert into feedback_events (delivery_id, message_key, id, kind, at, inferred, attempt, bounce_class, smtp_code, enhanced_code,
    text, mx, sending_ip, queue_time_ms, reason_code, failure_type, rule_id, feed_id, batch_id)
  select $1::bigint, message_key, id, kind, ${instant("at")}, inferred, attempt, bounce_class, smtp_code, enhanced_code,
    text, mx, sending_ip, queue_time_ms, reason_code, failure_type, rule_id, feed_id, batch_id
  from incoming order by message_key, id
  on conflict do nothing
  returning message_key, kind, at, inferred, batch_id
),
touched as (
  select message_key, count(*) filter (where kind in ('deferred', 'delivered', 'bounced')) as attempt_events
  from fresh group by message_key
),
changed as (
  insert into delivery_log as log (delivery_id, message_key, recipient, message_id, relayed_at, held_since, delivered_at, complained_at,
    deferral_at, deferral_id, deferral_reason_code, deferral_type, attempt_events, max_attempt,
    terminal_class, terminal_at, terminal_kind, terminal_id, terminal_reason_code, terminal_type, last_event_at)
  select $1::bigint, m.message_key, recipient, message_id, ${instant("relayed_at")}, ${instant("held_since")}, ${instant("delivered_at")},
    ${instant("complained_at")}, ${instant("deferral_at")}, deferral_id, deferral_reason_code, deferral_type, attempt_events, max_attempt,
    terminal_class, ${instant("terminal_at")}, terminal_kind, terminal_id, terminal_reason_code, terminal_type, ${instant("last_event_at")}
  from unnest(
    $20::uuid[], $21::text[], $22::text[], $23::float8[], $24::float8[], $25::float8[], $26::float8[], $27::float8[], $28::uuid[],
    $29::smallint[], $30::failure_type[], $31::integer[], $32::smallint[], $33::float8[], $34::event_kind[], $35::uuid[],
    $36::smallint[], $37::failure_type[], $38::float8[]
  ) as m(message_key, recipient, message_id, relayed_at, held_since, delivered_at, complained_at, deferral_at, deferral_id,
    deferral_reason_code, deferral_type, max_attempt, terminal_class, terminal_at, terminal_kind, terminal_id,
    terminal_reason_code, terminal_type, last_event_at)
  join touched using (message_key)
  order by m.message_key
  on conflict (delivery_id, message_key) do update set
    message_id = least(log.message_id, excluded.message_id),
    relayed_at = least(log.relayed_at, excluded.relayed_at),
    held_since = least(log.held_since, excluded.held_since),
    delivered_at = least(log.delivered_at, excluded.delivered_at),
    complained_at = least(log.complained_at, excluded.complained_at),
    attempt_events = log.attempt_events + excluded.attempt_events,
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
  returning outcome, failed_by, relayed_at, delivered_at, booked_at, terminal_reason_code, complained_at,
    prev_outcome, prev_failed_by, prev_relayed_at, prev_delivered_at, prev_booked_at, prev_reason_code, prev_complained
),
moved as (
  select outcome, failed_by, relayed, delivered, booked, reason_code, complained, sum(n) as n
  from (
    select outcome, failed_by, ${minute("relayed_at")} as relayed, ${minute("delivered_at")} as delivered, ${minute("booked_at")} as booked,
      terminal_reason_code as reason_code, complained_at is not null as complained, 1 as n
    from changed
    union all
    select prev_outcome, prev_failed_by, ${minute("prev_relayed_at")}, ${minute("prev_delivered_at")}, ${minute("prev_booked_at")},
      prev_reason_code, prev_complained, -1
    from changed where prev_outcome is not null
  ) as states
  group by outcome, failed_by, relayed, delivered, booked, reason_code, complained
  having sum(n) <> 0
),
steps as (
  select scope, bucket, metric, n
  from moved, lateral (values
    ('total', '', 'seen', true),
    ('total', '', outcome::text, true),
    ('total', '', 'complained', complained),
    ('total', '', 'failed-' || failed_by::text, outcome = 'failed'),
    ('minute', relayed, 'relayed', relayed is not null),
    ('minute', delivered, 'delivered', delivered is not null),
    ('minute', booked, 'failed', outcome = 'failed'),
    ('minute', booked, 'undelivered', outcome = 'failed' and delivered is not null),
    ('reason', coalesce(reason_code, 0)::text, failed_by::text, outcome = 'failed')
  ) as contribution(scope, bucket, metric, applies)
  where applies
  union all
  select 'minute', ${minute("at")}, 'deferrals', 1 from fresh where kind = 'deferred'
),
counted as (
  insert into counters as c (delivery_id, scope, bucket, metric, n)
  select $1::bigint, scope, bucket, metric, sum(n)::bigint from steps
  group by scope, bucket, metric having sum(n) <> 0
  order by scope, bucket, metric
  on conflict (delivery_id, scope, bucket, metric) do update set n = c.n + excluded.n
),
stamped as (
  update deliveries set
    updated_at = greatest(updated_at, clock_timestamp()),
    first_event_at = least(first_event_at, span.first_at),
    last_event_at = greatest(last_event_at, span.last_at),
    latest_relay_at = greatest(latest_relay_at, span.relay_at)
  from (select min(at) as first_at, max(at) as last_at, max(at) filter (where kind = 'relayed') as relay_at
    from fresh where not inferred) as span
  where deliveries.id = $1::bigint and exists (select from fresh)
)
select batch_id, count(*) as accepted from fresh group by batch_id`;
