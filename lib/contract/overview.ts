import * as z from "zod/mini";

const count = z.int();
const instant = z.iso.datetime();
const onDelivery = { deliveryId: z.string(), label: z.string() };

/** A rule that found something, and its figures. */
export const attention = z.discriminatedUnion("ruleId", [
  z.object({ ruleId: z.literal("no-worker"), since: z.nullable(instant) }),
  z.object({ ruleId: z.literal("proof-differs"), ...onDelivery, differences: count }),
  z.object({ ruleId: z.literal("below-usual"), ...onDelivery, atMost: z.number(), usual: z.number() }),
  z.object({ ruleId: z.literal("hard-bounces"), ...onDelivery, percent: z.number(), hard: count, settled: count }),
  z.object({ ruleId: z.literal("provider-failing"), ...onDelivery, provider: z.string(), providerId: z.string(), percent: z.number(), failed: count }),
  z.object({ ruleId: z.literal("more-than-declared"), ...onDelivery, beyond: count }),
  z.object({ ruleId: z.literal("feed-quiet"), ...onDelivery, since: instant, feed: z.object({ id: z.string(), key: z.string() }) }),
  z.object({ ruleId: z.literal("running-out"), ...onDelivery, at: instant, open: count }),
]);
export type Attention = z.infer<typeof attention>;

/** GET /api/overview: how the workspace stands. */
export const overview = z.object({
  /** Start of the viewer's day; what happened since is booked by event time. */
  dayStart: instant,
  held: z.object({ messages: count, retried: count, deliveries: count }),
  today: z.object({
    landed: count,
    failed: count,
    /** Of the failed, bounces of what had landed before. */
    bouncedLate: count,
  }),
  /** Per minute, over the last five whole ones. */
  rate: z.object({ relayed: z.number(), landed: z.number(), seconds: count }),
  attention: z.array(attention),
  /** Deliveries that the rules looked at, at most the limit. */
  watched: z.object({ deliveries: count, limit: count }),
});
export type Overview = z.infer<typeof overview>;

/** Search params. The day is that of `zone`, an IANA time zone; UTC without one. */
export const overviewParams = z.object({ zone: z.catch(z.string().check(z.maxLength(64)), "UTC") });
