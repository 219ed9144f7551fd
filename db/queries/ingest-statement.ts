import { mostEventsOfAMessage } from "@/db/schema/delivery-log";
import { maxValiditySeconds } from "@/lib/domain/validity";
import { type CopiedTotal, copiedTotals, copyOf } from "./copied-totals";
import { moveBreakdowns } from "./move-breakdowns";
import { moveCounters } from "./move-counters";

const instant = (ms: string) => `to_timestamp(${ms} / 1000.0)`;

/** A late-coming terminal event replaces the one in the log if it weighs more: (class, time, kind rank, identity). */
const terminalWins = `(log.terminal_class is null or
    (excluded.terminal_class, excluded.terminal_at, excluded.terminal_kind, excluded.terminal_id)
      > (log.terminal_class, log.terminal_at, log.terminal_kind, log.terminal_id))`;
const laterWins = (of: string) => `(log.${of}_at is null or
    (excluded.${of}_at, excluded.${of}_id) > (log.${of}_at, log.${of}_id))`;
const pick = (wins: string, column: string) => `${column} = case when ${wins} then excluded.${column} else log.${column} end`;
const picks = (wins: string, columns: string[]) => columns.map((column) => pick(wins, column)).join(",\n    ");

const terminalColumns = ["terminal_class", "terminal_at", "terminal_kind", "terminal_id", "terminal_reason_code", "terminal_type", "reply_id"];
const deferralColumns = ["deferral_at", "deferral_id", "deferral_reason_code", "deferral_type"];
const routeColumns = ["route_at", "route_id", "mx_id", "ip_id"];

/** Of the events that come for a message, those that its row does not have yet: all of them, unless some are repeated. */
const ofTheNew = (expression: string, all: string) => `case when not log.event_ids && excluded.event_ids then ${all} else (
      select ${expression} from unnest(excluded.event_ids, string_to_array(excluded.facts, E'\\n')) with ordinality as e(id, line, nr)
      where id <> all (log.event_ids)) end`;

const isCounted = (metric: CopiedTotal) => (metric === "seen" ? "outcome <> 'ignored'" : `outcome = '${metric}'`);

/**
 * One statement for one delivery, which a cluster runs where that delivery lives, or for many, which spares as many statements
 * where all live in one place.
 *
 * $1 the delivery (deliveries), $2..$4 the span of each; $5..$34 the messages, $35 their events' identities, $36..$38 the
 * deferrals among these, as arrays; of many also $39 and $40, the deliveries of the messages and of the deferrals. Rows are locked
 * in key order, and the tables by all writers in one order, so writers that meet wait for one another.
 * Returns the messages of which not every event was new. A cluster updates by immutable functions of columns only: hence an expiry
 * by seconds since the epoch.
 */
function ingestStatement(many: boolean): string {
  const key = many ? "delivery_id, " : "";
  const delivery = many ? "delivery_id" : "$1::bigint";
  const deliveryOf = (row: string) => (many ? `${row}.delivery_id` : "$1::bigint");
  return `
with incoming as (
  select *, ($35::bigint[])[last_event - events + 1 : last_event] as event_ids
  from unnest(
    ${many ? "$39::bigint[], " : ""}$5::uuid[], $6::integer[], $7::integer[], $8::integer[], $9::text[], $10::text[], $11::text[], $12::integer[],
    $13::integer[], $14::float8[], $15::float8[], $16::float8[], $17::float8[], $18::float8[], $19::bigint[], $20::smallint[], $21::failure_type[],
    $22::smallint[], $23::float8[], $24::event_kind[], $25::bigint[], $26::smallint[], $27::failure_type[], $28::float8[],
    $29::float8[], $30::float8[], $31::bigint[], $32::integer[], $33::integer[], $34::integer[]
  ) as m(${key}message_key, month, events, last_event, recipient, message_id, facts, attempt_events, max_attempt,
    relayed_at, held_since, delivered_at, complained_at, deferral_at, deferral_id, deferral_reason_code, deferral_type,
    terminal_class, terminal_at, terminal_kind, terminal_id, terminal_reason_code, terminal_type, last_event_at,
    deferred_since, route_at, route_id, mx_id, ip_id, reply_id)
),
changed as (
  insert into delivery_log as log (delivery_id, message_key, month, recipient, message_id, event_ids, facts,
    relayed_at, held_since, delivered_at, complained_at,
    deferred_since, deferral_at, deferral_id, deferral_reason_code, deferral_type, attempt_events, max_attempt,
    terminal_class, terminal_at, terminal_kind, terminal_id, terminal_reason_code, terminal_type, last_event_at,
    route_at, route_id, mx_id, ip_id, reply_id)
  select ${delivery}, message_key, month, recipient, message_id, event_ids, facts,
    ${instant("relayed_at")}, ${instant("held_since")}, ${instant("delivered_at")}, ${instant("complained_at")},
    ${instant("deferred_since")}, ${instant("deferral_at")}, deferral_id, deferral_reason_code, deferral_type, attempt_events, max_attempt,
    terminal_class, ${instant("terminal_at")}, terminal_kind, terminal_id, terminal_reason_code, terminal_type, ${instant("last_event_at")},
    ${instant("route_at")}, route_id, mx_id, ip_id, reply_id
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
    deferred_since = least(log.deferred_since, excluded.deferred_since),
    max_attempt = greatest(log.max_attempt, excluded.max_attempt),
    ${picks(laterWins("deferral"), deferralColumns)},
    ${picks(terminalWins, terminalColumns)},
    ${picks(laterWins("route"), routeColumns)},
    last_event_at = greatest(log.last_event_at, excluded.last_event_at),
    prev_outcome = log.outcome,
    prev_relayed_at = log.relayed_at,
    prev_delivered_at = log.delivered_at,
    prev_booked_at = log.booked_at,
    prev_deferred_since = log.deferred_since,
    prev_complained_at = log.complained_at,
    prev_failed_by = log.failed_by,
    prev_reason_code = log.terminal_reason_code,
    prev_mx_id = log.mx_id,
    prev_ip_id = log.ip_id,
    prev_reply_id = log.reply_id
  where not log.event_ids @> excluded.event_ids and cardinality(log.event_ids) < ${mostEventsOfAMessage}
  returning ${key}message_key, month, event_ids[coalesce(prev_events, 0) + 1 :] as fresh, split_part(recipient, '@', -1) as domain, held_since,
    outcome, failed_by, relayed_at, delivered_at, booked_at, deferred_since, complained_at, terminal_reason_code, mx_id, ip_id, reply_id,
    prev_outcome, prev_failed_by, prev_relayed_at, prev_delivered_at, prev_booked_at, prev_deferred_since, prev_complained_at, prev_reason_code,
    prev_mx_id, prev_ip_id, prev_reply_id
),
${moveCounters({ key, delivery, deferrals: `unnest(${many ? "$40::bigint[], " : ""}$36::uuid[], $37::bigint[], $38::float8[])` })},
${moveBreakdowns({ key, delivery })},
${many ? "held as (select id from deliveries where id = any ($1::bigint[]) order by id for no key update),\n" : ""}stamped as (
  update deliveries set
    updated_at = greatest(updated_at, rows.now),
    ${copiedTotals.map((metric) => `${copyOf(metric)} = ${copyOf(metric)} + moved.${metric}`).join(", ")},
    first_event_at = least(deliveries.first_event_at, ${instant("span.first_at")}),
    last_event_at = greatest(deliveries.last_event_at, ${instant("span.last_at")}),
    latest_relay_at = greatest(deliveries.latest_relay_at, ${instant("span.relay_at")}),
    months = case when deliveries.months @> rows.months then deliveries.months
      else (select array_agg(distinct month order by month) from unnest(deliveries.months || rows.months) as month) end,
    expiry_due_at = least(expiry_due_at, to_timestamp(rows.open_since + least(requested_validity_seconds, ${maxValiditySeconds})))
  from (
    select ${key}clock_timestamp() as now, array_agg(distinct month) as months,
      date_part('epoch', min(held_since) filter (where outcome in ('relayed', 'deferred'))) as open_since
    from changed ${many ? "group by delivery_id" : "having count(*) > 0"}
  ) as rows
  join unnest(${many ? "$1::bigint[], " : ""}$2::float8[], $3::float8[], $4::float8[]) as span(${key}first_at, last_at, relay_at)
    ${many ? "using (delivery_id)" : "on true"}
  join (
    select ${key}${copiedTotals.map((metric) => `coalesce(sum(n) filter (where ${isCounted(metric)}), 0)::bigint as ${metric}`).join(", ")}
    from standings${many ? " group by delivery_id" : ""}
  ) as moved ${many ? "using (delivery_id)" : "on true"}
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
