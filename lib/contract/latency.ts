import { z } from "zod";

const count = z.number().int().nonnegative();
const milliseconds = z.number().nonnegative().nullable();
const figures = z.object({
  /** Messages that landed, of which both the relay and the landing are known. */
  count,
  medianMs: milliseconds,
  p95Ms: milliseconds,
});
export type LatencyFigures = z.infer<typeof figures>;

/** GET /api/deliveries/:id/latency: time from relay to landing, by when messages landed. Takes the timeline's search params. */
export const latency = z.object({
  bucketSeconds: z.number().int().positive(),
  total: figures,
  points: z.array(figures.extend({ at: z.iso.datetime() })),
});
export type Latency = z.infer<typeof latency>;
