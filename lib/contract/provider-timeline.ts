import * as z from "zod/mini";

const counts = z.array(z.int());

/**
 * GET /api/deliveries/:id/timeline-by-provider: what was relayed and landed over time, by mailbox provider. Takes the timeline's search params. Buckets
 * without events are left out.
 */
export const providerTimeline = z.object({
  bucketSeconds: z.int().check(z.positive()),
  /** False where providers do not add up to the delivery: what was told before they were counted, and whose log is gone, is of nobody. */
  complete: z.boolean(),
  /** Starts of the buckets, the same for all. */
  at: z.array(z.iso.datetime()),
  /** Messages in each bucket, by provider; `other` for domains that are nobody's. */
  providers: z.array(z.object({ provider: z.string(), relayed: counts, delivered: counts })),
});
export type ProviderTimeline = z.infer<typeof providerTimeline>;
