import type { DeliveryRow } from "@/db/queries/delivery-columns";
import { chooseBucketMinutes } from "@/lib/contract/choose-bucket";
import type { TimelineParams } from "@/lib/contract/timeline";

/** What of a delivery's time was asked for, epoch ms, and the width of its buckets: as fine as what has happened of its life in that time allows. */
export function timelineSpanOf({ firstEventAt, lastEventAt }: Pick<DeliveryRow, "firstEventAt" | "lastEventAt">, params: TimelineParams) {
  const [from, to, at] = [epoch(params.from), epoch(params.to), epoch(params.at)];
  const life = { from: firstEventAt ?? 0, to: lastEventAt ?? 0 };
  const lived = Math.min(life.to, to ?? life.to, at ?? life.to) - Math.max(life.from, from ?? life.from);
  return { from, to, at, bucketMinutes: params.bucket === null ? chooseBucketMinutes(lived) : params.bucket / 60 };
}

function epoch(instant: string | null): number | null {
  return instant === null ? null : Date.parse(instant);
}
