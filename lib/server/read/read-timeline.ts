import type { DeliveryRow } from "@/db/queries/delivery-columns";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import { readTimelineRows, type TimelineRow } from "@/db/queries/read-timeline";
import { knownBaseOf } from "@/lib/contract/as-of";
import type { Timeline, TimelineParams, TimelinePoint } from "@/lib/contract/timeline";
import { addSums, countsAsOf, noSums, type Sums } from "@/lib/domain/history";
import { deriveSuccess } from "@/lib/domain/success";
import { database } from "@/lib/server/database";
import { isoInstant } from "./iso-instant";
import { readSumsAt } from "./read-sums-at";
import { rowId } from "./row-id";
import { summarise } from "./summarise";
import { timelineSpanOf } from "./timeline-span";

export async function readTimeline(id: string, params: TimelineParams): Promise<Timeline | null> {
  const deliveryId = rowId(id);
  const delivery = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  if (deliveryId === null || delivery === null) return null;
  const { from, to, at, bucketMinutes } = timelineSpanOf(delivery, params);
  const bucketMs = bucketMinutes * 60_000;
  const [before, rows] = await Promise.all([
    from === null ? noSums : readSumsAt(deliveryId, Math.floor(from / bucketMs) * bucketMs),
    readTimelineRows(database(), { deliveryId, bucketMinutes, from, to, at }),
  ]);
  return {
    bucketSeconds: bucketMinutes * 60,
    from: isoInstant(rows[0]?.at ?? null),
    to: isoInstant(rows.length > 0 ? (rows.at(-1)?.at ?? 0) + bucketMs : null),
    points: pointsWithSuccess(before, rows, delivery),
  };
}

/** What was known at the end of each bucket. */
function pointsWithSuccess(before: Sums, rows: readonly TimelineRow[], delivery: DeliveryRow): TimelinePoint[] {
  const known = knownBaseOf(summarise(delivery));
  let sums = before;
  return rows.map((row) => {
    sums = addSums(sums, row);
    const { relayed, delivered, deferrals, failed } = row;
    return { at: isoInstant(row.at), relayed, delivered, deferrals, failed, success: deriveSuccess(delivery.mode, countsAsOf(sums, known).counts) };
  });
}
