import { z } from "zod";
import { success } from "./delivery";
import { instantParam } from "./instant-param";

const count = z.number().int();

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
  bucketSeconds: z.number().int().positive(),
  from: z.iso.datetime().nullable(),
  to: z.iso.datetime().nullable(),
  points: z.array(timelinePoint),
});
export type Timeline = z.infer<typeof timeline>;

/**
 * Search params: `bucket` in seconds (a multiple of 60), or chosen so that at most about 240 buckets span what is asked for; `from` and
 * `to`, of event time, rounded down to a bucket. Without them, the delivery's whole life.
 */
export const timelineParams = z.object({
  bucket: z.coerce.number().int().min(60).max(604_800).multipleOf(60).nullable().catch(null),
  from: instantParam,
  to: instantParam,
});
export type TimelineParams = z.infer<typeof timelineParams>;
