import type { Connection } from "@/db/client";
import { outcomes } from "@/lib/domain/message-state";

/** Addresses that begin so (lower-cased), in their order, among the messages of the latest deliveries. An index is asked per delivery and outcome. */
export async function findRecipients(db: Connection, { prefix, deliveries, limit }: { prefix: string; deliveries: number; limit: number }): Promise<string[]> {
  const each = outcomes.map(
    (outcome) => `(select recipient from delivery_log l where l.delivery_id = d.id and l.month = any(d.months) and l.outcome = '${outcome}'
      and l.recipient >= $1 and l.recipient < $1 || U&'\\+10FFFF' order by l.recipient limit $3)`,
  );
  const { rows } = await db.query<{ recipient: string }>(
    `select distinct found.recipient from (select id, months from deliveries order by id desc limit $2) d
     cross join lateral (${each.join(" union all ")}) found order by found.recipient limit $3`,
    [prefix, deliveries, limit],
  );
  return rows.map(({ recipient }) => recipient);
}
