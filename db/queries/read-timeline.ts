import type { Connection } from "@/db/client";
import { minutesOf, type TimeScope } from "@/lib/domain/contribution";
import { historyMetrics, type Sums } from "@/lib/domain/history";
import { bucketsBetween } from "./buckets-between";

/** Counts of one bucket; `at` is its start, epoch ms. */
export type TimelineRow = { at: number } & Sums;

export type TimelineSpan = {
  deliveryId: number;
  bucketMinutes: number;
  /** Epoch ms, rounded down to a bucket; null is no bound. */
  from?: number | null;
  to?: number | null;
};

const sumOf = (metric: string) => `coalesce(sum(n) filter (where metric = '${metric}'), 0)::bigint as ${metric}`;

/** The delivery's time added up into buckets of `bucketMinutes`, aligned to the epoch; empty buckets are left out. Reads the widest counters that fit. */
export async function readTimelineRows(db: Connection, { deliveryId, bucketMinutes, from = null, to = null }: TimelineSpan): Promise<TimelineRow[]> {
  const scope: TimeScope = bucketMinutes % minutesOf.day === 0 ? "day" : bucketMinutes % minutesOf.hour === 0 ? "hour" : "minute";
  const steps = bucketMinutes / minutesOf[scope];
  const firstOf = (at: number | null) => (at === null ? null : Math.floor(at / (bucketMinutes * 60_000)) * steps);
  const { rows } = await db.query<TimelineRow>(
    `select (floor(bucket::numeric / $2) * $2 * $4 * 60000)::bigint as at, ${historyMetrics.map(sumOf).join(", ")}
     from counters where delivery_id = $1 and scope = $3 and n <> 0${bucketsBetween(firstOf(from), firstOf(to))}
     group by 1 order by 1`,
    [deliveryId, steps, scope, minutesOf[scope]],
  );
  return rows;
}
