import { plainArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";

export const copiedTotals = ["seen", "relayed", "deferred", "delivered", "failed"] as const;
export type CopiedTotal = (typeof copiedTotals)[number];

/**
 * Copies the totals of deliveries beside them. Asked by whoever has moved their counters, in the same transaction and after the
 * deliveries were stamped: their rows are locked then, and of two writers the later one copies what both have counted.
 */
export async function settleStandings(tx: Connection, deliveryIds: readonly number[]): Promise<void> {
  if (deliveryIds.length === 0) return;
  await tx.query({
    name: "settle-standings",
    text: `update deliveries d set ${copiedTotals.map((metric) => `${metric}_count = t.${metric}`).join(", ")}
      from (
        select delivery_id, ${copiedTotals.map((metric) => `coalesce(sum(n) filter (where metric = '${metric}'), 0) as ${metric}`).join(", ")}
        from counters where delivery_id = any ($1::bigint[]) and scope = 'total' and bucket = '' group by delivery_id
      ) t
      where d.id = t.delivery_id and d.id = any ($1::bigint[])
        and (${copiedTotals.map((metric) => `d.${metric}_count`).join(", ")}) is distinct from (${copiedTotals.map((metric) => `t.${metric}`).join(", ")})`,
    values: [plainArray(deliveryIds, (id) => id)],
  });
}
