import * as z from "zod/mini";

const count = z.int().check(z.nonnegative());
const milliseconds = z.nullable(z.number().check(z.nonnegative()));
const figures = z.object({
  /** Messages that landed, of which both the relay and the landing are known. */
  count,
  medianMs: milliseconds,
  p95Ms: milliseconds,
});
export type LatencyFigures = z.infer<typeof figures>;

/** GET /api/deliveries/:id/latency: time from relay to landing, by when messages landed. Takes the timeline's search params. */
export const latency = z.object({
  bucketSeconds: z.int().check(z.positive()),
  total: figures,
  points: z.array(z.extend(figures, { at: z.iso.datetime() })),
});
export type Latency = z.infer<typeof latency>;
