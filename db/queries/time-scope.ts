import { minutesOf, type TimeScope } from "@/lib/domain/contribution";
import { bucketsBetween } from "./buckets-between";

/** A stretch of a delivery's event time in buckets of `bucketMinutes`, aligned to the epoch. */
export type TimeSpan = {
  deliveryId: number;
  bucketMinutes: number;
  /** Epoch ms, rounded down to a bucket; null is no bound. */
  from?: number | null;
  to?: number | null;
};

/** The widest time counters that fit a span: their scope, SQL for the start of a counter's bucket (epoch ms) and for its being in the span. */
export function timeScopeOf({ bucketMinutes, from = null, to = null }: TimeSpan): { scope: TimeScope; at: string; within: string } {
  const scope: TimeScope = bucketMinutes % minutesOf.day === 0 ? "day" : bucketMinutes % minutesOf.hour === 0 ? "hour" : "minute";
  const steps = bucketMinutes / minutesOf[scope];
  const firstOf = (at: number | null) => (at === null ? null : Math.floor(at / (bucketMinutes * 60_000)) * steps);
  return {
    scope,
    at: `(floor(bucket::numeric / ${Number(steps)}) * ${Number(bucketMinutes)} * 60000)::bigint`,
    within: bucketsBetween(firstOf(from), firstOf(to)),
  };
}
