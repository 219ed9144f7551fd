import * as z from "zod/mini";
import type { FailedBy } from "@/lib/domain/failed-by";
import { failedByCauses } from "@/lib/domain/failed-by";
import { countsAsOf, type KnownBase, type Sums } from "@/lib/domain/history";
import { deriveSuccess, isProvisional } from "@/lib/domain/success";
import { type DeliverySummary, deliverySummary } from "./delivery";
import { instantParam } from "./instant-param";

/** Search params of a delivery's summary: `at`, an instant of event time, for what was so then. */
export const asOfParams = z.object({ at: instantParam });

/** GET /api/deliveries/:id?at=: counts, failedBy, success, provisional and the base are as of the end of the last whole minute before `asOf`. The rest is as known today, the ignored too: they were left out before anything was sent. */
export const summaryAsOf = z.extend(deliverySummary, { asOf: z.iso.datetime() });
export type SummaryAsOf = z.infer<typeof summaryAsOf>;

/** The base as it is known today: what the sums of any instant are read over. */
export function knownBaseOf({ messagesToSend, counts }: Pick<DeliverySummary, "messagesToSend" | "counts">): KnownBase {
  const left = counts.relayed + counts.deferred + counts.delivered + counts.failed;
  return { target: messagesToSend.target, undated: Math.max(0, messagesToSend.seen - left) };
}

/** A delivery's summary as of an instant, epoch ms, from its summary now and its counters up to that instant. */
export function deriveSummaryAsOf(now: DeliverySummary, at: number, sums: Sums, failures: readonly { failedBy: FailedBy; n: number }[]): SummaryAsOf {
  const { reasons: _, ...rest } = now;
  const known = knownBaseOf(now);
  const { base, counts, complained } = countsAsOf(sums, known);
  const failedBy = Object.fromEntries(failedByCauses.map((cause) => [cause, 0])) as Record<FailedBy, number>;
  for (const { failedBy: cause, n } of failures) failedBy[cause] += n;
  const seen = base.value - counts.pending + known.undated;
  return {
    ...rest,
    messagesToSend: { value: base.value, declared: base.declared, exceeded: base.exceeded, target: known.target, seen },
    counts: { ...counts, complained },
    failedBy,
    success: deriveSuccess(now.mode, counts),
    provisional: isProvisional(counts),
    asOf: new Date(at).toISOString(),
  };
}
