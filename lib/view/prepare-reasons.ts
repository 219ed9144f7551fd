import type { FailureReasons } from "@/lib/contract/reasons";
import type { FailedBy } from "@/lib/domain/failed-by";
import { percentOf } from "./format-percent";
import { logHref } from "./log-href";
import { reasonWords } from "./reason-words";
import { linkThen, type Then } from "./then";
import type { Wording } from "./wording";

export type ReasonRow = {
  key: string;
  name: string;
  cause: FailedBy;
  causeWord: string;
  causeHint: string;
  count: number;
  /** Of all failures. */
  percent: number | null;
  /** Its messages in the log; null where there is no way to it. */
  href: string | null;
};

export type PreparedReasons = {
  rows: ReasonRow[];
  shown: number;
  total: number;
  /** The sum of all reasons, of the same answer as the rows; the summary may be ahead of it. */
  failed: number;
  shownFailed: number;
};

type ReasonsAsked = { most: number; linked: boolean; asOf: Then | null };

/** Failures by reason, most first; what is beyond `most` is said, not hidden. `linked`: for somebody who may read the log; `asOf`: the instant that they are of, null for now. */
export function prepareReasons(id: string, reasons: FailureReasons, { most, linked, asOf }: ReasonsAsked, w: Wording): PreparedReasons {
  const failed = sumOf(reasons.rows);
  const rows = reasons.rows.map((row) => ({
    key: `${row.code}-${row.failedBy}`,
    name: reasonWords(row, w),
    cause: row.failedBy,
    causeWord: w.t(`failedBy.${row.failedBy}`),
    causeHint: w.t(`failedByHint.${row.failedBy}`),
    count: row.count,
    percent: percentOf(row.count, failed),
    href: linked ? logHref(id, linkThen({ outcome: "failed", reason: row.code, failedBy: row.failedBy }, asOf)) : null,
  }));
  const shown = rows.slice(0, most);
  return { rows: shown, shown: shown.length, total: rows.length, failed, shownFailed: sumOf(shown) };
}

function sumOf(rows: readonly { count: number }[]): number {
  return rows.reduce((sum, row) => sum + row.count, 0);
}
