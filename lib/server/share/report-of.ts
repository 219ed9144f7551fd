import type { OpenShareRow } from "@/db/queries/find-open-share";
import type { ShareReport } from "@/lib/contract/share-report";
import type { ShareSection } from "@/lib/domain/share";
import { safeName } from "./safe-name";

/** What decides a report: kept with the link, and all there is to go by. */
export type ReportPlan = Pick<OpenShareRow, "title" | "sections" | "smallestGroup"> & {
  /** Epoch ms of event time, null for now. */
  at: number | null;
};

type Frame = Pick<ShareReport, "kind" | "asOf" | "from" | "to">;

/** A report without a single section; whoever reads them puts them in. */
export function emptyReport(plan: ReportPlan, frame: Frame): ShareReport {
  return {
    ...frame,
    title: safeName(plan.title),
    live: plan.at === null,
    smallestGroup: plan.smallestGroup,
    withheld: false,
    headline: null,
    counts: null,
    closing: null,
    throughput: null,
    reasons: null,
    providers: null,
    comparison: null,
    curves: null,
    period: null,
    leftOut: 0,
  };
}

export function has(plan: ReportPlan, section: ShareSection): boolean {
  return plan.sections.includes(section);
}
