import { plainArray, textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import { failedByCauses } from "@/lib/domain/failed-by";

export type DomainFailures = { deliveryId: number; domain: string; failed: number; settled: number };

const failed = failedByCauses.join(" + ");

/** How recipients at some domains fared in some deliveries: those with their final word, and the failed among them. */
export async function readDomainFailures(
  db: Connection,
  { deliveryIds, domains }: { deliveryIds: readonly number[]; domains: readonly string[] },
): Promise<DomainFailures[]> {
  if (deliveryIds.length === 0) return [];
  const { rows } = await db.query<DomainFailures>(
    `select delivery_id as "deliveryId", value as domain, ${failed} as failed, delivered + ${failed} as settled
     from breakdowns where delivery_id = any ($1::bigint[]) and dimension = 'domain' and value = any ($2::text[])`,
    [plainArray(deliveryIds, (id) => id), textArray(domains, (domain) => domain)],
  );
  return rows;
}
