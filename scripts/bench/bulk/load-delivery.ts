import pg from "pg";
import type { Connection } from "@/db/client";
import type { Course } from "./courses";
import { period } from "./courses";

const literal = (value: string | number | null | undefined) => (value === null || value === undefined ? "null" : pg.escapeLiteral(String(value)));
/** 60 bits that differ from event to event of a message. */
const eventId = (nr: string) => `(hashint8extended(n * 8 + ${nr}, $1::bigint) & 1152921504606846975)`;
const at = (offset: string) => `t + ${offset} * interval '1 ms'`;

export type BulkDelivery = {
  table: string;
  month: number;
  deliveryId: number;
  size: number;
  /** How many people there are to write to, and at which of them this delivery begins. */
  people: number;
  firstPerson: number;
  startSeconds: number;
  /** Relays a second. */
  rate: number;
};

/** Courses, and the numbers that the database has for the hosts and replies they name. */
export type NumberedCourses = { courses: readonly Course[]; hosts: ReadonlyMap<string, number>; replies: ReadonlyMap<string, number> };

/** Writes a delivery's messages into a partition that is not attached yet, as ingest would have left them. */
export async function loadDelivery(db: Connection, { courses, hosts, replies }: NumberedCourses, bulk: BulkDelivery): Promise<void> {
  const { deliveryId, size, people, firstPerson, startSeconds, rate, month } = bulk;
  await db.query(
    `insert into ${bulk.table} (delivery_id, message_key, month, recipient, message_id, event_ids, facts, relayed_at, held_since, delivered_at,
       deferral_at, deferral_id, deferral_reason_code, deferral_type, attempt_events, max_attempt,
       terminal_class, terminal_at, terminal_kind, terminal_id, terminal_reason_code, terminal_type, last_event_at,
       deferred_since, route_at, route_id, mx_id, ip_id, reply_id)
     select $1::bigint, encode(substr(sha256('\\x6d65737361676500' || convert_to(recipient, 'UTF8')), 1, 16), 'hex')::uuid, $2::integer, recipient,
       '00' || lpad(to_hex($1::bigint * 16777216 + n), 18, '0'), (array[${eventId("0")}, ${eventId("1")}, ${eventId("2")}])[1:c.events],
       replace(replace(replace(c.lines, '@0', ms::text), '@1', (ms + c.second)::text), '@2', (ms + c.third)::text),
       ${at("c.relayed")}, ${at("c.held")}, ${at("c.delivered")}, ${at("c.deferral")}, ${eventId("c.deferral_nr")}, c.deferral_reason, c.deferral_type,
       c.attempt_events, c.max_attempt, c.terminal_class, ${at("c.terminal")}, c.terminal_kind, ${eventId("c.terminal_nr")}, c.terminal_reason, c.terminal_type,
       ${at("c.last")}, ${at("c.deferral")}, ${at("c.route")}, ${eventId("c.route_nr")}, c.mx_id, c.ip_id, c.reply_id
     from (
       select n, to_timestamp(ms / 1000.0) as t, ms, 'person.' || person || '@' || (array['gmail.example', 'outlook.example', 'yahoo.example',
         'icloud.example', 'orange.example', 'corp.example'])[(person % 6 + 1)::integer] as recipient
       from (select n, ($5::bigint + n) % $4::bigint as person, ($6::bigint + n / $7::bigint) * 1000 as ms from generate_series(0, $3::bigint - 1) as n) as numbers
     ) as m join (values ${courses.map((course, nr) => courseRow(course, nr, hosts, replies)).join(",\n")}) as c(nr, lines, events, second, third, relayed, held, delivered,
       deferral, deferral_nr, deferral_reason, deferral_type, attempt_events, max_attempt,
       terminal_class, terminal, terminal_kind, terminal_nr, terminal_reason, terminal_type, last,
       route, route_nr, mx_id, ip_id, reply_id)
       on c.nr = m.n % ${period}`,
    [deliveryId, month, size, people, firstPerson, startSeconds, rate],
  );
}

function courseRow({ lines, kinds, offsetsMs, state }: Course, nr: number, hosts: ReadonlyMap<string, number>, replies: ReadonlyMap<string, number>): string {
  const { lastDeferral: deferral, terminal, route } = state;
  const numberOf = (numbers: ReadonlyMap<string, number>, name: string | null | undefined) => `${literal(name ? numbers.get(name) : null)}::integer`;
  const verdict = terminal?.qualification;
  const cells = [
    ...[`${nr}`, literal(lines), `${kinds.length}`, `${offsetsMs[1] ?? 0}::bigint`, `${offsetsMs[2] ?? 0}::bigint`],
    ...[state.relayedAt, state.heldSince, state.deliveredAt, deferral?.at, deferral && Number(deferral.id)].map((n) => `${literal(n)}::bigint`),
    ...[`${literal(deferral?.qualification?.reasonCode)}::smallint`, `${literal(deferral?.qualification?.type)}::failure_type`],
    ...[`${state.attemptEvents}`, `${state.maxAttempt}`, `${literal(terminal?.class)}::smallint`, `${literal(terminal?.at)}::bigint`],
    ...[`${literal(terminal?.kind)}::event_kind`, `${literal(terminal && Number(terminal.id))}::bigint`],
    ...[`${literal(verdict?.reasonCode)}::smallint`, `${literal(verdict?.type)}::failure_type`, `${literal(state.lastEventAt)}::bigint`],
    ...[`${literal(route?.at)}::bigint`, `${literal(route && Number(route.id))}::bigint`],
    ...[numberOf(hosts, route?.mx), numberOf(hosts, route?.ip), numberOf(replies, terminal?.reply)],
  ];
  return `(${cells.join(", ")})`;
}
