import type { DeliveryRow } from "@/db/queries/delivery-columns";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import { readTimelineRows, type TimelineRow } from "@/db/queries/read-timeline";
import type { Timeline, TimelineParams, TimelinePoint } from "@/lib/contract/timeline";
import { countsOverBase, deriveBase, deriveSuccess } from "@/lib/domain/success";
import { database } from "@/lib/server/database";
import { isoInstant } from "./iso-instant";
import { rowId } from "./row-id";

const bucketChoices = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 10_080];
const wantedBuckets = 240;

export async function readTimeline(id: string, { bucket }: TimelineParams): Promise<Timeline | null> {
  const deliveryId = rowId(id);
  const delivery = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  if (deliveryId === null || delivery === null) return null;
  const bucketMinutes = bucket === null ? chooseBucketMinutes(delivery) : bucket / 60;
  const rows = await readTimelineRows(database(), { deliveryId, bucketMinutes });
  return {
    bucketSeconds: bucketMinutes * 60,
    from: isoInstant(rows[0]?.at ?? null),
    to: isoInstant(rows.length > 0 ? (rows.at(-1)?.at ?? 0) + bucketMinutes * 60_000 : null),
    points: pointsWithSuccess(rows, delivery),
  };
}

function chooseBucketMinutes({ firstEventAt, lastEventAt }: DeliveryRow): number {
  const spanMinutes = ((lastEventAt ?? 0) - (firstEventAt ?? 0)) / 60_000;
  return bucketChoices.find((minutes) => spanMinutes / minutes <= wantedBuckets) ?? 10_080;
}

/** What was known at the end of each bucket, over today's base: a declared target does not grow, and messages seen later count as not sent yet. */
function pointsWithSuccess(rows: readonly TimelineRow[], { target, totals, mode }: DeliveryRow): TimelinePoint[] {
  const base = deriveBase(target, totals["seen"] ?? 0);
  let delivered = 0;
  let failed = 0;
  let relayed = 0;
  return rows.map((row) => {
    delivered += row.delivered - row.undelivered;
    failed += row.failed;
    relayed += row.relayed;
    const open = Math.max(0, relayed - delivered - failed);
    const counts = countsOverBase(base, { pending: 0, relayed: open, deferred: 0, delivered, failed });
    return {
      at: isoInstant(row.at),
      relayed: row.relayed,
      delivered: row.delivered,
      deferrals: row.deferrals,
      failed: row.failed,
      success: deriveSuccess(mode, counts),
    };
  });
}
