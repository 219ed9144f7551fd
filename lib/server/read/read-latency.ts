import { findDeliveryRow } from "@/db/queries/find-delivery";
import { type LatencyRow, readLatencyRows } from "@/db/queries/read-latency";
import type { Latency, LatencyFigures } from "@/lib/contract/latency";
import type { TimelineParams } from "@/lib/contract/timeline";
import { latencyQuantile } from "@/lib/domain/latency";
import { database } from "@/lib/server/database";
import { isoInstant } from "./iso-instant";
import { rowId } from "./row-id";
import { timelineSpanOf } from "./timeline-span";

/** How long the messages of a delivery took from relay to landing, over time. */
export async function readLatency(id: string, params: TimelineParams): Promise<Latency | null> {
  const deliveryId = rowId(id);
  const delivery = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  if (deliveryId === null || delivery === null) return null;
  const span = timelineSpanOf(delivery, params);
  const rows = await readLatencyRows(database(), { deliveryId, ...span });
  return {
    bucketSeconds: span.bucketMinutes * 60,
    total: figuresOf(rows),
    points: [...groupByBucket(rows)].map(([at, bucket]) => ({ at: isoInstant(at), ...figuresOf(bucket) })),
  };
}

function groupByBucket(rows: readonly LatencyRow[]): Map<number, LatencyRow[]> {
  const groups = new Map<number, LatencyRow[]>();
  for (const row of rows) groups.set(row.at, [...(groups.get(row.at) ?? []), row]);
  return groups;
}

function figuresOf(rows: readonly LatencyRow[]): LatencyFigures {
  const counts = new Map<number, number>();
  for (const { index, n } of rows) counts.set(index, (counts.get(index) ?? 0) + n);
  const count = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return { count, medianMs: latencyQuantile(counts, 0.5), p95Ms: latencyQuantile(counts, 0.95) };
}
