import { readFailureReasonRows } from "@/db/queries/read-failure-reasons";
import { readSumsBefore } from "@/db/queries/read-history";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { ShareReport } from "@/lib/contract/share-report";
import { database } from "@/lib/server/database";
import { failureOf } from "@/lib/server/read/failure-metric";
import { findDelivery } from "@/lib/server/read/find-delivery";
import { findDeliveryAsOf } from "@/lib/server/read/find-delivery-as-of";
import { readTimeline } from "@/lib/server/read/read-timeline";
import { type ReasonCount, reasonsOf } from "./present-reasons";
import { countsOf, headlineOf } from "./present-summary";
import { closingOf, throughputOf } from "./present-timeline";
import { readProviders } from "./read-providers";
import { emptyReport, has, type ReportPlan } from "./report-of";

/** One delivery, as of now or of an instant; null if it is gone. */
export async function reportOnDelivery(id: string, plan: ReportPlan): Promise<ShareReport | null> {
  const at = plan.at === null ? null : new Date(plan.at).toISOString();
  const summary = at === null ? await findDelivery(id) : await findDeliveryAsOf(id, at);
  if (!summary) return null;
  const asOf = at ?? summary.clockAt ?? new Date().toISOString();
  const report = emptyReport(plan, { kind: "delivery", asOf, from: summary.startedAt, to: null });
  if (summary.messagesToSend.value < plan.smallestGroup) return { ...report, withheld: true };
  return {
    ...report,
    headline: has(plan, "headline") ? headlineOf(summary) : null,
    counts: has(plan, "counts") ? countsOf(summary) : null,
    ...(await chartsOf(summary, plan, asOf)),
    reasons: has(plan, "reasons") ? reasonsOf(await readReasons(Number(id), plan.at), plan.smallestGroup) : null,
    providers: has(plan, "providers")
      ? await readProviders([Number(summary.id)], plan.smallestGroup, at === null ? asOf : (summary.clockAt ?? new Date().toISOString()))
      : null,
  };
}

async function chartsOf(summary: DeliverySummary, plan: ReportPlan, asOf: string): Promise<Pick<ShareReport, "closing" | "throughput">> {
  const [closing, throughput] = [has(plan, "closing"), has(plan, "throughput")];
  const timeline = closing || throughput ? await readTimeline(summary.id, { bucket: null, from: null, to: null, at: plan.at === null ? null : asOf }) : null;
  if (!timeline) return { closing: null, throughput: null };
  const known = { base: summary.messagesToSend.value, smallest: plan.smallestGroup };
  const ends = { until: summary.provisional ? asOf : null, deadline: summary.finalAt };
  return { closing: closing ? closingOf(timeline, known, ends) : null, throughput: throughput ? throughputOf(timeline, plan.smallestGroup) : null };
}

async function readReasons(deliveryId: number, at: number | null): Promise<ReasonCount[]> {
  if (at === null) return readFailureReasonRows(database(), { deliveryId });
  const rows = await readSumsBefore(database(), { deliveryId, before: at });
  return rows.filter((row) => row.of === "failed").map(({ metric, n }) => ({ ...failureOf(metric), count: n }));
}
