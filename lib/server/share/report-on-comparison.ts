import type { DeliverySummary } from "@/lib/contract/delivery";
import type { ShareReport } from "@/lib/contract/share-report";
import { findDelivery } from "@/lib/server/read/find-delivery";
import { findDeliveryAsOf } from "@/lib/server/read/find-delivery-as-of";
import { countsOf, headlineOf } from "./present-summary";
import { emptyReport, has, type ReportPlan } from "./report-of";
import { safeName } from "./safe-name";

/** Deliveries side by side; null if none of them is there any more. */
export async function reportOnComparison(ids: readonly string[], plan: ReportPlan): Promise<ShareReport | null> {
  const at = plan.at === null ? null : new Date(plan.at).toISOString();
  const read = await Promise.all(ids.map((id) => (at === null ? findDelivery(id) : findDeliveryAsOf(id, at))));
  const found = read.filter((summary) => summary !== null);
  if (found.length === 0) return null;
  const starts = found.flatMap(({ startedAt }) => startedAt ?? []).sort();
  const asOf = at ?? new Date().toISOString();
  return {
    ...emptyReport(plan, { kind: "comparison", asOf, from: starts[0] ?? null, to: null }),
    comparison: has(plan, "comparison") ? found.map((summary) => deliveryRow(summary, plan.smallestGroup)) : null,
  };
}

type DeliveryRow = NonNullable<ShareReport["comparison"]>[number];

/** One delivery of several, without figures if it is too small to be told of. */
export function deliveryRow(summary: DeliverySummary, smallest: number): DeliveryRow {
  const told = summary.messagesToSend.value >= smallest;
  return { title: safeName(summary.label), startedAt: summary.startedAt, figures: told ? { headline: headlineOf(summary), counts: countsOf(summary) } : null };
}
