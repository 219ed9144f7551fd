import { minutesOf, type TimeScope } from "@/lib/domain/contribution";
import { bucketsBetween } from "./buckets-between";

/** A stretch of a delivery's event time in buckets of `bucketMinutes`, aligned to the epoch. Instants in epoch ms, null is no bound. */
export type TimeSpan = {
  deliveryId: number;
  bucketMinutes: number;
  /** Rounded down to a bucket. */
  from?: number | null;
  /** Rounded up to a bucket. */
  to?: number | null;
  /** As of an instant: nothing of its minute or later, so that the bucket it falls in is told as far as it had come. */
  at?: number | null;
};

const minuteMs = 60_000;

/** SQL: the time counters of the delivery that is $1, the widest that fit a span, as rows of (at, scope, metric, n); `at` is the start of their bucket, epoch ms. */
export function timeCounters({ bucketMinutes, from = null, to = null, at = null }: TimeSpan, scopesOf: (scope: TimeScope) => readonly string[]): string {
  const bucketMs = bucketMinutes * minuteMs;
  const scope: TimeScope = bucketMinutes % minutesOf.day === 0 ? "day" : bucketMinutes % minutesOf.hour === 0 ? "hour" : "minute";
  const start = from === null ? null : Math.floor(from / bucketMs) * bucketMs;
  const end = to === null ? null : Math.ceil(to / bucketMs) * bucketMs;
  const cut = at === null ? null : Math.floor(at / minuteMs) * minuteMs;
  const part = (each: TimeScope, first: number | null, last: number | null) => {
    const counted = (instant: number | null) => (instant === null ? null : Math.floor(instant / (minutesOf[each] * minuteMs)));
    const bucket = `(floor(bucket::numeric / ${Number(bucketMinutes / minutesOf[each])}) * ${Number(bucketMs)})::bigint`;
    const scopes = scopesOf(each).map((name) => `'${name}'`);
    return `select ${bucket} as at, scope, metric, n from counters
      where delivery_id = $1 and scope in (${scopes.join(", ")}) and n <> 0${bucketsBetween(counted(first), counted(last))}`;
  };
  if (cut === null || (end !== null && end <= cut)) return part(scope, start, end);
  if (scope === "minute") return part(scope, start, cut);
  const whole = Math.floor(cut / bucketMs) * bucketMs;
  return `${part(scope, start, whole)} union all ${part("minute", Math.max(whole, start ?? 0), cut)}`;
}
