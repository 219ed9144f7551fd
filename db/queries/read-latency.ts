import type { Connection } from "@/db/client";
import { type TimeSpan, timeCounters } from "./time-scope";

/** How many of the messages delivered in a bucket of time took a time of this bucket of lib/domain/latency; `at` is the start, epoch ms. */
export type LatencyRow = { at: number; index: number; n: number };

/** Times from relay to delivery, of the messages that stand delivered and whose relay is known, by when they were delivered. */
export async function readLatencyRows(db: Connection, span: TimeSpan): Promise<LatencyRow[]> {
  const { rows } = await db.query<LatencyRow>(
    `select at, metric::integer as index, sum(n)::bigint as n from (${timeCounters(span, (scope) => [`latency-${scope}`])}) c
     group by 1, 2 having sum(n) > 0 order by 1, 2`,
    [span.deliveryId],
  );
  return rows;
}

/** The same over the whole of a delivery: messages by bucket of lib/domain/latency, as latencyQuantile takes them. */
export async function readLatencyCounts(db: Connection, { deliveryId }: { deliveryId: number }): Promise<Map<number, number>> {
  const { rows } = await db.query<{ index: number; n: number }>(
    `select metric::integer as index, sum(n)::bigint as n from counters where delivery_id = $1 and scope = 'latency-day'
     group by 1 having sum(n) > 0 order by 1`,
    [deliveryId],
  );
  return new Map(rows.map(({ index, n }) => [index, n]));
}
