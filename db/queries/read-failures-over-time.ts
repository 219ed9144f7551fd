import type { Connection } from "@/db/client";
import type { FailedBy } from "@/lib/domain/failed-by";
import { type TimeSpan, timeCounters } from "./time-scope";

/** Failures of one cause and reason that fell into a bucket of time; `at` is its start, epoch ms. */
export type FailuresInTimeRow = { at: number; failedBy: FailedBy; reasonCode: number; n: number };

/** A delivery's failures by when they were booked, by cause and reason; what is nought is left out. */
export async function readFailuresOverTime(db: Connection, span: TimeSpan): Promise<FailuresInTimeRow[]> {
  const { rows } = await db.query<FailuresInTimeRow>(
    `select at, split_part(metric, '/', 1) as "failedBy", split_part(metric, '/', 2)::integer as "reasonCode", sum(n)::bigint as n
     from (${timeCounters(span, (scope) => [`failed-${scope}`])}) c
     group by 1, 2, 3 having sum(n) <> 0 order by 1, 2, 3`,
    [span.deliveryId],
  );
  return rows;
}
