import type { Connection } from "@/db/client";
import { outcomes } from "@/lib/domain/message-state";
import { isSpread } from "./is-spread";

type Sought = { prefix: string; deliveries: number; limit: number };

/** Addresses that begin so (lower-cased), in their order, among the messages of the latest deliveries. An index is asked per delivery and outcome. */
export async function findRecipients(db: Connection, sought: Sought): Promise<string[]> {
  if (await isSpread(db)) return findOneByOne(db, sought);
  const { prefix, deliveries, limit } = sought;
  const { rows } = await db.query<Found>(
    `select distinct found.recipient from (select id, months from deliveries order by id desc limit $3) d
     cross join lateral (${ofDelivery("d.id", "d.months")}) found order by found.recipient limit $2`,
    [prefix, limit, deliveries],
  );
  return rows.map(({ recipient }) => recipient);
}

type Found = { recipient: string };

/** Where deliveries live in several places, a statement asks each where it lives. */
async function findOneByOne(db: Connection, { prefix, deliveries, limit }: Sought): Promise<string[]> {
  const latest = await db.query<{ id: number; months: number[] }>("select id, months from deliveries order by id desc limit $1", [deliveries]);
  const found = new Set<string>();
  for (const { id, months } of latest.rows) {
    const { rows } = await db.query<Found>(
      `select distinct found.recipient from (${ofDelivery("$3::bigint", "$4::integer[]")}) found order by found.recipient limit $2`,
      [prefix, limit, id, months],
    );
    for (const { recipient } of rows) found.add(recipient);
  }
  return [...found].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).slice(0, limit);
}

/** SQL: of each outcome, a delivery's first `$2` addresses from `$1` on. */
function ofDelivery(id: string, months: string): string {
  const each = outcomes.map(
    (outcome) => `(select recipient from delivery_log l where l.delivery_id = ${id} and l.month = any(${months}) and l.outcome = '${outcome}'
      and l.recipient >= $1 and l.recipient < $1 || U&'\\+10FFFF' order by l.recipient limit $2)`,
  );
  return each.join(" union all ");
}
