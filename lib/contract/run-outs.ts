import * as z from "zod/mini";

const count = z.int().check(z.nonnegative());
const instant = z.iso.datetime();

/** Spans from now in which messages run out of validity, seconds. */
export const runOutSpans = [3_600, 21_600, 86_400] as const;

/** GET /api/deliveries/:id/run-outs: when the messages that are still open run out of validity, by the delivery's own clock. */
export const runOuts = z.object({
  /** The instant the spans count from. */
  at: instant,
  /** First and last open message to run out, null if none is open. */
  firstAt: z.nullable(instant),
  lastAt: z.nullable(instant),
  /** Messages that run out within each span, and how many of them are being retried. `atLeast`: there are more than were counted. */
  spans: z.array(z.object({ withinSeconds: count, open: count, retried: count, atLeast: z.boolean() })),
});
export type RunOuts = z.infer<typeof runOuts>;
