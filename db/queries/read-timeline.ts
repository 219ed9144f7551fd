import type { Connection } from "@/db/client";
import { historyMetrics, type Sums } from "@/lib/domain/history";
import { type TimeSpan, timeCounters } from "./time-scope";

/** Counts of one bucket; `at` is its start, epoch ms. */
export type TimelineRow = { at: number } & Sums;

const sumOf = (metric: string) => `coalesce(sum(n) filter (where metric = '${metric}'), 0)::bigint as ${metric}`;

/** The delivery's time added up into buckets of `bucketMinutes`, aligned to the epoch; empty buckets are left out. Reads the widest counters that fit. */
export async function readTimelineRows(db: Connection, span: TimeSpan): Promise<TimelineRow[]> {
  const { rows } = await db.query<TimelineRow>(
    `select at, ${historyMetrics.map(sumOf).join(", ")} from (${timeCounters(span, (scope) => [scope])}) c group by 1 order by 1`,
    [span.deliveryId],
  );
  return rows;
}
