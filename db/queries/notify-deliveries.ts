import { plainArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";

export const deliveryChannel = "aftersend_delivery";

/** Tells listeners, at commit, that these deliveries changed. */
export async function notifyDeliveries(tx: Connection, deliveryIds: readonly number[]): Promise<void> {
  if (deliveryIds.length === 0) return;
  await tx.query(`select pg_notify('${deliveryChannel}', id::text) from unnest($1::bigint[]) as id`, [plainArray(deliveryIds, (id) => id)]);
}
