import * as z from "zod/mini";
import { failedByCauses } from "@/lib/domain/failed-by";
import { historyMetrics } from "@/lib/domain/history";

const count = z.int();

/**
 * GET /api/deliveries/:id/history: the time counters of a delivery's whole life, by which it can be shown as of any instant.
 * Column by column: `buckets[i]` is how many buckets after `from` the i-th begins; those without events are left out.
 */
export const history = z.object({
  bucketSeconds: z.int().check(z.positive()),
  /** Start of the first bucket and end of the last, null if nothing has happened. */
  from: z.nullable(z.iso.datetime()),
  to: z.nullable(z.iso.datetime()),
  buckets: z.array(z.int().check(z.nonnegative())),
  metrics: z.record(z.enum(historyMetrics), z.array(count)),
  /** Failures by cause and reason: at[i] is an index into `buckets`, n[i] how many. */
  failures: z.array(z.object({ failedBy: z.enum(failedByCauses), code: count, name: z.string(), at: z.array(count), n: z.array(count) })),
});
export type History = z.infer<typeof history>;
