import type { Connection } from "@/db/client";
import { minutesOf } from "@/lib/domain/contribution";

/** Counts of one bucket; `at` is its start, epoch ms. */
export type TimelineRow = { at: number; relayed: number; deferrals: number; delivered: number; undelivered: number; failed: number };

const sumOf = (metric: string) => `coalesce(sum(n) filter (where metric = '${metric}'), 0)::bigint as ${metric}`;

/** The delivery's time added up into buckets of `bucketMinutes`, aligned to the epoch; empty buckets are left out. Reads the widest counters that fit. */
export async function readTimelineRows(db: Connection, { deliveryId, bucketMinutes }: { deliveryId: number; bucketMinutes: number }): Promise<TimelineRow[]> {
  const scope = bucketMinutes % minutesOf.day === 0 ? "day" : bucketMinutes % minutesOf.hour === 0 ? "hour" : "minute";
  const { rows } = await db.query<TimelineRow>(
    `select (floor(bucket::numeric / $2) * $2 * $4 * 60000)::bigint as at, ${["relayed", "deferrals", "delivered", "undelivered", "failed"].map(sumOf).join(", ")}
     from counters where delivery_id = $1 and scope = $3 and n <> 0
     group by 1 order by 1`,
    [deliveryId, bucketMinutes / minutesOf[scope], scope, minutesOf[scope]],
  );
  return rows;
}
