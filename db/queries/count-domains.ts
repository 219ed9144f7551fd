import type { Connection } from "@/db/client";
import type { Outcome } from "@/lib/domain/message-state";

/** Where a delivery's messages to these domains stand; with `others`, those to any but these. */
export async function countDomains(
  db: Connection,
  { deliveryId, domains, others }: { deliveryId: number; domains: readonly string[]; others: boolean },
): Promise<Record<Outcome, number>> {
  const sum = (columns: string) => `coalesce(sum(${columns}), 0)::bigint`;
  const { rows } = await db.query<Record<Outcome, number>>(
    `select ${sum("pending")} as pending, ${sum("relayed")} as relayed, ${sum("deferred")} as deferred, ${sum("delivered")} as delivered,
       ${sum("hard + soft + block + admin + undetermined + late + inferred")} as failed, ${sum("ignored")} as ignored
     from breakdowns where delivery_id = $1 and dimension = 'domain' and value ${others ? "<> all" : "= any"} ($2::text[])`,
    [deliveryId, domains],
  );
  const [row] = rows;
  if (!row) throw new Error("An aggregate gives one row.");
  return row;
}
