import type { Connection } from "@/db/client";
import { monthOf, startOfMonth } from "@/db/month";
import { createMonth, partitionOf } from "@/db/queries/create-month";

export type Filled = { deliveryId: number; smallDeliveryId: number; feedId: number; months: [number, number]; current: number; messages: number };

const factsOf = `'["relayed",' || ms || ',1,1]' || case
    when share < 92 then e'\\n["delivered",' || ms + 60000 || ',1,1,1,"mx.example.com","192.0.2.1",1200]'
    when share < 96 then e'\\n["bounced",' || ms + 60000 || ',1,1,1,"mx.example.com","192.0.2.1",null,10,550,"5.1.1","550 5.1.1 no such user",1,"hard","table-10"]'
    when share < 98 then e'\\n["deferred",' || ms + 60000 || ',1,1,1,"mx.example.com","192.0.2.1",null,22,452,"4.2.2","452 4.2.2 mailbox full",5,"soft","table-22"]'
    else '' end`;

/**
 * A log large enough for plans to matter: one delivery of many messages over two months (92 % delivered, 4 % failed, 2 %
 * deferred, the rest relayed; one in 500 complained), 200 small ones in the month that is open, and thousands known by their
 * counters alone; years of time counters; an inbox of done batches with a few that wait. It is left as it was loaded: Postgres
 * knows nothing of what is in it, or, with `analysedEarly`, what it was when each month held a few messages of other deliveries.
 */
export async function fillLog(db: Connection, { messages = 300_000, analysedEarly = false } = {}): Promise<Filled> {
  await stopAutovacuum(db);
  const current = await one(db, "select max(month) as n from months");
  const months: [number, number] = [monthBefore(monthBefore(current)), monthBefore(current)];
  const feedId = await one(db, "insert into feeds (key, format, token_hash) values ('momentum', 'sparkpost', 'x') returning id as n");
  await insertDeliveries(db, { prefix: "bare", count: 10_000, feedId, months: [current] });
  const smallDeliveryId = await insertDeliveries(db, { prefix: "small", count: 200, feedId, months: [current] });
  const deliveryId = await insertDeliveries(db, { prefix: "large", count: 1, feedId, months });
  for (const [i, month] of months.entries()) {
    await db.query("insert into months (month, opened_at) values ($1, now() - interval '40 days')", [month]);
    const table = partitionOf("delivery_log", month);
    // Filled before it has indexes: attaching it makes them in one go.
    await db.query(`create table ${table} (like delivery_log including defaults including generated including storage)`);
    await stopAutovacuum(db);
    if (analysedEarly) {
      await insertMessages(db, { table, delivery: `${smallDeliveryId} + n % 200`, count: 1_000, from: 10_000_000 * (i + 1), month });
      await createMonth(db, { month });
      await analyse(db);
    }
    await insertMessages(db, { table, delivery: String(deliveryId), count: messages / 2, from: (i * messages) / 2, month });
    await createMonth(db, { month });
    await stopAutovacuum(db);
  }
  await insertMessages(db, { table: "delivery_log", delivery: `${smallDeliveryId} + n % 200`, count: 20_000, from: messages, month: current });
  await insertTimeline(db, deliveryId);
  await insertBatches(db, { feedId, month: months[1], count: 10_000, state: "done" });
  await insertBatches(db, { feedId, month: current, count: 10_000, state: "done" });
  await insertBatches(db, { feedId, month: current, count: 50, state: "queued" });
  await insertUnmatched(db, feedId);
  return { deliveryId, smallDeliveryId, feedId, months, current, messages };
}

/** Keeps Postgres from looking at what is loaded behind the tests' back. */
async function stopAutovacuum(db: Connection): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    "select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
  );
  for (const { name } of rows) await db.query(`alter table ${name} set (autovacuum_enabled = off)`);
}

export async function analyse(db: Connection): Promise<void> {
  await db.query("analyze delivery_log, hosts, replies, inbox_batches, counters, deliveries, unmatched_events, months, feeds");
}

function monthBefore(month: number): number {
  return monthOf(startOfMonth(month) - 1);
}

/** Deliveries with their totals; returns the first one's id. */
async function insertDeliveries(db: Connection, { prefix, count, feedId, months }: { prefix: string; count: number; feedId: number; months: number[] }) {
  const first = await one(
    db,
    `with added as (
       insert into deliveries (key, label, mode, keyed_by, requested_validity_seconds, feed_id, months, expiry_due_at,
         seen_count, relayed_count, deferred_count, delivered_count, failed_count)
       select $1 || '-' || n, initcap($1) || ' ' || n, 'relay', 'message', 432000, $3, $4::integer[], now() + interval '1 day', 100, 100, 100, 100, 100
       from generate_series(1, $2::integer) as n returning id)
     select min(id) as n from added`,
    [prefix, count, feedId, months],
  );
  await db.query(
    `insert into counters (delivery_id, scope, bucket, metric, n)
     select d, 'total', '', metric, 100 from generate_series($1::bigint, $1::bigint + $2 - 1) as d,
       unnest('{seen,delivered,failed,deferred,relayed,failed-hard,complained}'::text[]) as metric`,
    [first, count],
  );
  return first;
}

/** A small multiplicative hash spreads what a message became over the order of recipients. */
async function insertMessages(
  db: Connection,
  { table, delivery, count, from, month }: { table: string; delivery: string; count: number; from: number; month: number },
) {
  await db.query(
    `insert into ${table} (delivery_id, message_key, month, recipient, message_id, attempt_events, max_attempt, relayed_at, held_since, delivered_at,
       complained_at, deferral_at, deferral_id, deferral_reason_code, deferral_type, terminal_class, terminal_at, terminal_kind, terminal_id,
       terminal_reason_code, terminal_type, last_event_at, event_ids, facts, deferred_since, route_at, route_id, mx_id, ip_id, reply_id)
     select ${delivery}, md5(n::text)::uuid, $3, substr(md5(n::text), 1, 6) || '.' || n || case when n % 3000 = 0 then '@few.example' else '@example.com' end, 'm' || n, 1, 1,
       at, at, case when share < 92 then later end, case when (hashint8(n + 2) & 2147483647) % 500 = 0 then later end,
       case when share between 96 and 97 then later end, case when share between 96 and 97 then n * 2 + 1 end,
       case when share between 96 and 97 then case when rare = 0 then 3 else 5 end end,
       case when share between 96 and 97 then 'soft'::failure_type end,
       case when share < 96 then 1 end, case when share < 96 then later end,
       case when share < 92 then 'delivered'::event_kind when share < 96 then 'bounced' end, case when share < 96 then n * 2 + 1 end,
       case when share between 92 and 95 then case when rare = 0 then 20 else 1 end end,
       case when share between 92 and 95 then case when rare < 2 then 'block'::failure_type else 'hard' end end,
       later, case when share < 98 then array[n * 2, n * 2 + 1] else array[n * 2] end, ${factsOf},
       case when share between 96 and 97 then later end, case when share < 98 then later end, case when share < 98 then n * 2 + 1 end,
       case when share < 98 then $4::integer + case when rare = 0 then 1 else 0 end end, case when share < 98 then $4::integer + 2 end,
       case when share between 92 and 95 then $5::integer end
     from (
       select n, (hashint8(n) & 2147483647) % 100 as share, (hashint8(n + 1) & 2147483647) % 20 as rare, now() - interval '1 day' + n * interval '10 ms' as at,
         now() - interval '1 day' + n * interval '10 ms' + interval '1 minute' as later,
         (extract(epoch from now()) * 1000)::bigint - 86400000 + n * 10 as ms
       from generate_series($2::bigint + 1, $2::bigint + $1::bigint) as n
     ) m`,
    [count, from, month, await firstHost(db), await onlyReply(db)],
  );
}

/** Two receiving hosts, one of them rare, and a sending address: three numbers from this one on. */
async function firstHost(db: Connection): Promise<number> {
  await db.query("insert into hosts (name) values ('mx.example.com'), ('mx2.example.com'), ('192.0.2.1') on conflict do nothing");
  return one(db, "select min(id) as n from hosts");
}

async function onlyReply(db: Connection): Promise<number> {
  await db.query("insert into replies (template) values ('550 5.1.1 no such user') on conflict do nothing");
  return one(db, "select min(id) as n from replies");
}

/** Three years, by the minute for the last two weeks of them. */
async function insertTimeline(db: Connection, deliveryId: number): Promise<void> {
  for (const [scope, buckets, width] of [
    ["minute", 20_000, 1],
    ["hour", 26_280, 60],
    ["day", 1_095, 1440],
  ] as const) {
    await db.query(
      `insert into counters (delivery_id, scope, bucket, metric, n)
       select $1, prefix || $2, (floor(extract(epoch from now()) / 60 / $4) - b)::bigint::text, metric, 10
       from generate_series(0, $3::integer - 1) as b, (values ('', 'relayed'), ('', 'delivered'), ('', 'failed'),
         ('provider-', 'google/relayed'), ('provider-', 'google/delivered'), ('provider-', 'other/relayed'), ('provider-', 'other/delivered')) as m(prefix, metric)`,
      [deliveryId, scope, buckets, width],
    );
  }
  await db.query(
    `insert into counters (delivery_id, scope, bucket, metric, n)
     select $1, 'reason', code::text, cause, 100 from generate_series(0, 20) as code, unnest('{hard,soft,block}'::text[]) as cause`,
    [deliveryId],
  );
}

async function insertBatches(db: Connection, { feedId, month, count, state }: { feedId: number; month: number; count: number; state: string }) {
  await db.query(
    `insert into inbox_batches (month, feed_id, digest, body, items, state, received_at)
     select $1::integer, $2, md5($4::text || $1 || n)::uuid, convert_to(repeat('x', 200), 'utf8'), 100, $4::text, now() - n * interval '1 second'
     from generate_series(1, $3::integer) as n`,
    [month, feedId, count, state],
  );
}

/** Events whose message is not known, and some whose message has come since. */
async function insertUnmatched(db: Connection, feedId: number): Promise<void> {
  await db.query(
    `insert into unmatched_events (feed_id, id, message_id, recipient, kind, at, adapted, batch_id, next_try_at)
     select $1, n, case when n % 2 = 0 then 'm' || n else 'unknown' || n end, null, 'late-bounced', now(), '{}', 1, now() - n * interval '1 ms'
     from generate_series(1, 2000) as n`,
    [feedId],
  );
}

async function one(db: Connection, sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await db.query<{ n: number }>(sql, values);
  return Number(rows[0]?.n);
}
