import type { DeliverySummary } from "@/lib/contract/delivery";
import type { ShareCurve, ShareReport } from "@/lib/contract/share-report";
import { findDelivery } from "@/lib/server/read/find-delivery";
import { findDeliveryAsOf } from "@/lib/server/read/find-delivery-as-of";
import { readTimeline } from "@/lib/server/read/read-timeline";
import { countsOf, headlineOf } from "./present-summary";
import { closingOf } from "./present-timeline";
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
    curves: has(plan, "curves") ? await Promise.all(found.map((summary) => curveOf(summary, plan.smallestGroup, at))) : null,
  };
}

async function curveOf(summary: DeliverySummary, smallest: number, at: string | null): Promise<ShareCurve> {
  const { id, label, startedAt, messagesToSend, provisional, finalAt, clockAt } = summary;
  const timeline = messagesToSend.value < smallest ? null : await readTimeline(id, { bucket: null, from: null, to: null, at });
  const ends = { until: provisional ? (at ?? clockAt ?? new Date().toISOString()) : null, deadline: finalAt };
  return { title: safeName(label), startedAt, closing: timeline && closingOf(timeline, { base: messagesToSend.value, smallest }, ends) };
}

type DeliveryRow = NonNullable<ShareReport["comparison"]>[number];

/** One delivery of several, without figures if it is too small to be told of. */
export function deliveryRow(summary: DeliverySummary, smallest: number): DeliveryRow {
  const told = summary.messagesToSend.value >= smallest;
  return { title: safeName(summary.label), startedAt: summary.startedAt, figures: told ? { headline: headlineOf(summary), counts: countsOf(summary) } : null };
}
