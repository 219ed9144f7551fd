import type { OpenShareRow } from "@/db/queries/find-open-share";
import { shareSubject } from "@/lib/contract/share";
import { type ShareReport, shareReport } from "@/lib/contract/share-report";
import { makeReport } from "./make-report";

/**
 * The report behind a link: a frozen one as it was made, a live one from the numbers as they are. The link alone decides what is in it, and
 * the schema lets nothing else out. Null if what it is on is gone.
 */
export async function readShare(share: OpenShareRow): Promise<ShareReport | null> {
  if (share.snapshot !== null) return shareReport.parse(share.snapshot);
  const subject = shareSubject.parse({ ...asObject(share.parameters), kind: share.kind });
  const report = await makeReport(subject, { ...share, at: null });
  return report && shareReport.parse(report);
}

function asObject(parameters: unknown): object {
  return typeof parameters === "object" && parameters !== null ? parameters : {};
}
