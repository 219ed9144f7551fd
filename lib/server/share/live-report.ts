import type { OpenShareRow } from "@/db/queries/find-open-share";
import type { ShareReport } from "@/lib/contract/share-report";
import type { ShareKind } from "@/lib/domain/share";
import { readShare } from "./read-share";

/** A period adds up to a thousand deliveries. */
const freshMs: Record<ShareKind, number> = { delivery: 1_000, comparison: 1_000, period: 5_000 };
const mostKept = 1_000;
const recent = new Map<number, { readAt: number; report: Promise<ShareReport | null> }>();

/** The report behind a link, read at most once in a while however many look. Whether they may look is asked before, every time. */
export function liveReport(share: OpenShareRow, now: number): Promise<ShareReport | null> {
  const known = recent.get(share.id);
  if (known && now - known.readAt < freshMs[share.kind]) return known.report;
  const report = readShare(share);
  recent.set(share.id, { readAt: now, report });
  report.catch(() => recent.delete(share.id));
  if (recent.size > mostKept) for (const [id, { readAt }] of recent) if (now - readAt >= freshMs.period) recent.delete(id);
  return report;
}
