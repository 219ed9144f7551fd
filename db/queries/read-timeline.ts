import type { Connection } from "@/db/client";

/** Counts of one bucket; `at` is its start, epoch ms. */
export type TimelineRow = { at: number; relayed: number; deferrals: number; delivered: number; undelivered: number; failed: number };

const sumOf = (metric: string) => `coalesce(sum(n) filter (where metric = '${metric}'), 0)::bigint as ${metric}`;

/** The delivery's minutes added up into buckets of `bucketMinutes`, aligned to the epoch; empty buckets are left out. */
export async function readTimelineRows(db: Connection, { deliveryId, bucketMinutes }: { deliveryId: number; bucketMinutes: number }): Promise<TimelineRow[]> {
  const { rows } = await db.query<TimelineRow>(
    `select (bucket::bigint / $2) * $2 * 60000 as at, ${["relayed", "deferrals", "delivered", "undelivered", "failed"].map(sumOf).join(", ")}
     from counters where delivery_id = $1 and scope = 'minute' and n <> 0
     group by 1 order by 1`,
    [deliveryId, bucketMinutes],
  );
  return rows;
}
