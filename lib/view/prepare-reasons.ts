import type { FailureReasons } from "@/lib/contract/reasons";
import type { FailedBy } from "@/lib/domain/failed-by";
import { percentOf } from "./format-percent";
import { logHref } from "./log-href";
import { failedByHints, failedByWords } from "./words";

export type ReasonRow = {
  key: string;
  name: string;
  cause: FailedBy;
  causeWord: string;
  causeHint: string;
  count: number;
  /** Of all failures. */
  percent: number | null;
  href: string;
};

/** Failures by reason, most first; what is beyond `most` is said, not hidden. */
export function prepareReasons(id: string, reasons: FailureReasons, most: number): { rows: ReasonRow[]; shown: number; total: number } {
  const failed = reasons.rows.reduce((sum, row) => sum + row.count, 0);
  const rows = reasons.rows.map((row) => ({
    key: `${row.code}-${row.failedBy}`,
    name: row.name,
    cause: row.failedBy,
    causeWord: failedByWords[row.failedBy],
    causeHint: failedByHints[row.failedBy],
    count: row.count,
    percent: percentOf(row.count, failed),
    href: logHref(id, { outcome: "failed", reason: row.code, failedBy: row.failedBy }),
  }));
  return { rows: rows.slice(0, most), shown: Math.min(most, rows.length), total: rows.length };
}
