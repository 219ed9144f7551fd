import type { OpenShareRow } from "@/db/queries/find-open-share";
import type { ShareReport } from "@/lib/contract/share-report";
import { readShare } from "./read-share";

const freshMs = 1_000;
const recent = new Map<number, { readAt: number; report: Promise<ShareReport | null> }>();

/** The report behind a link, read at most once a second however many look. Whether they may look is asked before, every time. */
export function liveReport(share: OpenShareRow, now: number): Promise<ShareReport | null> {
  const known = recent.get(share.id);
  if (known && now - known.readAt < freshMs) return known.report;
  const report = readShare(share);
  recent.set(share.id, { readAt: now, report });
  report.catch(() => recent.delete(share.id));
  if (recent.size > 1_000) for (const [id, { readAt }] of recent) if (now - readAt >= freshMs) recent.delete(id);
  return report;
}
