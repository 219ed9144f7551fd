import * as z from "zod/mini";
import { success } from "./delivery";
import { instantParam } from "./instant-param";

const count = z.int();

/** One bucket of event time. Counts are of the bucket; success is what was known at its end. */
export const timelinePoint = z.object({
  /** Start of the bucket. */
  at: z.iso.datetime(),
  relayed: count,
  delivered: count,
  deferrals: count,
  failed: count,
  success,
});
export type TimelinePoint = z.infer<typeof timelinePoint>;

/** GET /api/deliveries/:id/timeline. Buckets without events are left out; nothing happened in them. */
export const timeline = z.object({
  bucketSeconds: z.int().check(z.positive()),
  from: z.nullable(z.iso.datetime()),
  to: z.nullable(z.iso.datetime()),
  points: z.array(timelinePoint),
});
export type Timeline = z.infer<typeof timeline>;

/**
 * Search params: `bucket` in seconds (a multiple of 60), or chosen so that at most about 240 buckets span what the delivery has lived of the time asked
 * for; `from` and `to`, of event time, rounded down and up to a bucket, and without them its whole life; `at`, the instant as of which it is told, to the
 * minute: the bucket it falls in only as far as it had come.
 */
export const timelineParams = z.object({
  bucket: z.catch(z.nullable(z.coerce.number().check(z.int(), z.minimum(60), z.maximum(604_800), z.multipleOf(60))), null),
  from: instantParam,
  to: instantParam,
  at: instantParam,
});
export type TimelineParams = z.infer<typeof timelineParams>;
