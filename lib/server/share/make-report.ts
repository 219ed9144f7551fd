import type { ShareSubject } from "@/lib/contract/share";
import type { ShareReport } from "@/lib/contract/share-report";
import { assertNever } from "@/lib/domain/assert-never";
import type { ReportPlan } from "./report-of";
import { reportOnComparison } from "./report-on-comparison";
import { reportOnDelivery } from "./report-on-delivery";
import { reportOnPeriod } from "./report-on-period";

/** A report from the numbers as they are; null if what it is on is gone. */
export async function makeReport(subject: ShareSubject, plan: ReportPlan): Promise<ShareReport | null> {
  switch (subject.kind) {
    case "delivery":
      return reportOnDelivery(subject.deliveryId, plan);
    case "comparison":
      return reportOnComparison(subject.deliveryIds, plan);
    case "period":
      return reportOnPeriod(subject, plan);
    default:
      return assertNever(subject);
  }
}
