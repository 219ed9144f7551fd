import type { Connection } from "@/db/client";

export type StoredCounter = { scope: string; bucket: string; metric: string; n: number };

/** A delivery's counters in order of their key, at most `limit` after the one named. */
export async function readCounterPage(
  db: Connection,
  { deliveryId, after, limit }: { deliveryId: number; after: StoredCounter | null; limit: number },
): Promise<StoredCounter[]> {
  const { rows } = await db.query<StoredCounter>(
    `select scope, bucket, metric, n from counters
     where delivery_id = $1 and ($2::text is null or (scope, bucket, metric) > ($2, $3, $4)) order by scope, bucket, metric limit $5`,
    [deliveryId, after?.scope ?? null, after?.bucket ?? null, after?.metric ?? null, limit],
  );
  return rows;
}
