import { countDeliveriesBetween } from "@/db/queries/count-deliveries-between";
import { listDeliveriesBetween } from "@/db/queries/list-deliveries-between";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { ShareCounts, ShareHeadline, ShareReport } from "@/lib/contract/share-report";
import { deriveSuccess } from "@/lib/domain/success";
import { database } from "@/lib/server/database";
import { summarise } from "@/lib/server/read/summarise";
import { foldSmall } from "./fold-small";
import { countsOf } from "./present-summary";
import { readProviders } from "./read-providers";
import { emptyReport, has, type ReportPlan } from "./report-of";
import { deliveryRow } from "./report-on-comparison";

const mostRows = 50;
const mostDeliveries = 1_000;

/** The deliveries that began in a stretch of time, together and one by one: the latest thousand of them, and how many more there were. */
export async function reportOnPeriod({ from, to }: { from: string; to: string }, plan: ReportPlan): Promise<ShareReport> {
  const stretch = { from: Date.parse(from), to: Date.parse(to) };
  const rows = await listDeliveriesBetween(database(), { ...stretch, limit: mostDeliveries });
  const leftOut = rows.length < mostDeliveries ? 0 : Math.max(0, (await countDeliveriesBetween(database(), stretch)) - rows.length);
  const deliveries = rows.map(summarise);
  const asOf = new Date(plan.at ?? Date.now()).toISOString();
  const report = { ...emptyReport(plan, { kind: "period", asOf, from: new Date(from).toISOString(), to: new Date(to).toISOString() }), leftOut };
  const totals = totalOf(deliveries);
  const parts = foldSmall(deliveries, ({ messagesToSend }) => messagesToSend.value, { smallest: plan.smallestGroup, most: mostRows });
  if (parts === null) return { ...report, withheld: true };
  return {
    ...report,
    headline: has(plan, "headline") ? headlineOfAll(deliveries, totals) : null,
    counts: has(plan, "counts") ? totals : null,
    providers: has(plan, "providers")
      ? await readProviders(
          rows.map(({ id }) => id),
          plan.smallestGroup,
          asOf,
        )
      : null,
    period: has(plan, "period")
      ? {
          rows: parts.told.map((summary) => deliveryRow(summary, plan.smallestGroup)),
          otherDeliveries: parts.folded.length,
          other: parts.folded.length === 0 ? null : totalOf(parts.folded),
          deliveries: deliveries.length,
        }
      : null,
  };
}

function totalOf(deliveries: readonly DeliverySummary[]): ShareCounts {
  const total: ShareCounts = { messagesToSend: 0, declared: true, delivered: 0, relayed: 0, deferred: 0, pending: 0, failed: 0, complained: 0 };
  for (const counts of deliveries.map(countsOf)) {
    for (const key of ["messagesToSend", "delivered", "relayed", "deferred", "pending", "failed", "complained"] as const) total[key] += counts[key];
    total.declared &&= counts.declared;
  }
  return total;
}

/** All of them read the way most of their messages are reported. */
function headlineOfAll(deliveries: readonly DeliverySummary[], totals: ShareCounts): ShareHeadline {
  const efs = deliveries.filter(({ mode }) => mode === "efs").reduce((sum, { messagesToSend }) => sum + messagesToSend.value, 0);
  const mode = 2 * efs >= totals.messagesToSend ? "efs" : "relay";
  const latest = (instants: readonly (string | null)[]) =>
    instants
      .flatMap((instant) => instant ?? [])
      .sort()
      .at(-1) ?? null;
  return {
    mode,
    ...deriveSuccess(mode, totals),
    provisional: deliveries.some(({ provisional }) => provisional),
    declared: totals.declared,
    finalAt: totals.declared ? latest(deliveries.map(({ finalAt }) => finalAt)) : null,
    lastEventAt: latest(deliveries.map(({ lastEventAt }) => lastEventAt)),
  };
}
