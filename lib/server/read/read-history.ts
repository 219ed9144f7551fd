import type { DeliveryRow } from "@/db/queries/delivery-columns";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import { type HistoryRow, readHistoryRows } from "@/db/queries/read-history";
import type { History } from "@/lib/contract/history";
import { type HistoryMetric, historyMetrics } from "@/lib/domain/history";
import { database } from "@/lib/server/database";
import { failureName, failureOf } from "./failure-metric";
import { isoInstant } from "./iso-instant";
import { rowId } from "./row-id";

const bucketChoices = [1, 5, 15, 60, 360, 1440];
/** Four days by the minute: longer than the MTA keeps trying. */
const mostBuckets = 5_760;

/** A delivery's whole life, in steps fine enough to go back to. */
export async function readHistory(id: string): Promise<History | null> {
  const deliveryId = rowId(id);
  const delivery = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  if (deliveryId === null || delivery === null) return null;
  const bucketMinutes = chooseBucketMinutes(delivery);
  return toColumns(await readHistoryRows(database(), { deliveryId, bucketMinutes }), bucketMinutes * 60_000);
}

function chooseBucketMinutes({ firstEventAt, lastEventAt }: DeliveryRow): number {
  const spanMinutes = ((lastEventAt ?? 0) - (firstEventAt ?? 0)) / 60_000;
  return bucketChoices.find((minutes) => spanMinutes / minutes <= mostBuckets) ?? 1440;
}

function toColumns(rows: readonly HistoryRow[], bucketMs: number): History {
  const from = rows[0]?.at ?? null;
  const starts = [...new Set(rows.map((row) => row.at))];
  const indexOf = new Map(starts.map((at, index) => [at, index]));
  const metrics = Object.fromEntries(historyMetrics.map((metric) => [metric, starts.map(() => 0)])) as Record<HistoryMetric, number[]>;
  const failures = new Map<string, History["failures"][number]>();
  for (const { at, of, metric, n } of rows) {
    const index = indexOf.get(at) ?? 0;
    if (of === "time") {
      const column = metrics[metric as HistoryMetric];
      if (column) column[index] = n;
      continue;
    }
    const failure = failures.get(metric) ?? { ...failureOf(metric), name: failureName(metric), at: [], n: [] };
    failure.at.push(index);
    failure.n.push(n);
    failures.set(metric, failure);
  }
  const last = starts.at(-1);
  return {
    bucketSeconds: bucketMs / 1000,
    from: isoInstant(from),
    to: isoInstant(last === undefined ? null : last + bucketMs),
    buckets: starts.map((at) => (at - (from ?? 0)) / bucketMs),
    metrics,
    failures: [...failures.values()],
  };
}
