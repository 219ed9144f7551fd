import type { DeliveryRow } from "@/db/queries/delivery-columns";
import { chooseBucketMinutes } from "@/lib/contract/choose-bucket";
import type { TimelineParams } from "@/lib/contract/timeline";

/** What of a delivery's time was asked for, epoch ms, and the width of its buckets. */
export function timelineSpanOf({ firstEventAt, lastEventAt }: Pick<DeliveryRow, "firstEventAt" | "lastEventAt">, params: TimelineParams) {
  const from = params.from === null ? null : Date.parse(params.from);
  const to = params.to === null ? null : Date.parse(params.to);
  const bucketMinutes = params.bucket === null ? chooseBucketMinutes((to ?? lastEventAt ?? 0) - (from ?? firstEventAt ?? 0)) : params.bucket / 60;
  return { from, to, bucketMinutes };
}
