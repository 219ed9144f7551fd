import { type Breakdown, type BreakdownBy, type BreakdownFigures, type MessageCounts, rowsCounted } from "@/lib/contract/breakdown";
import { otherProvider } from "@/lib/domain/mailbox-provider";
import { type PassedBenchmark, passedBenchmarks } from "./benchmarks";
import { valueHint, valueWords } from "./failure-words";
import { failedLogHref } from "./failures-href";
import { logHref } from "./log-href";
import type { Wording } from "./wording";

export type FailureRow = {
  value: string;
  name: string;
  hint: string | null;
  /** Null where only failures are told apart. */
  counts: MessageCounts | null;
  processed: number | null;
  /** Those processed, where the log can be asked for exactly them. */
  processedHref: string | null;
  errors: number;
  contribution: number | null;
  breakdown: number | null;
  /** Null where there is nothing to open. */
  href: string | null;
  passed: PassedBenchmark[];
};

export type Failures = {
  rows: FailureRow[];
  /** Whatever is in no row; null if that is nothing. */
  others: Omit<FailureRow, "value" | "hint" | "passed"> | null;
  errors: number;
  processed: number;
  breakdown: number | null;
  shown: number;
  rowCount: number;
  /** There are more rows than were counted. */
  uncounted: boolean;
};

/** Dimensions that not every message has a value of. */
const canBeUnknown: readonly BreakdownBy[] = ["mx", "ip", "reply"];

export function prepareFailures(id: string, breakdown: Breakdown, wording: Wording): Failures {
  const { by, of } = breakdown;
  const rows = breakdown.rows.map((row) => ({
    ...figuresOf(row),
    value: row.value,
    name: valueWords(by, row, wording),
    hint: valueHint(by, row.value, wording),
    processedHref: of === null ? processedHref(id, by, row.value, row.counts) : null,
    href: row.errors === 0 ? null : failedLogHref(id, ...(of === null ? [] : [of]), { by, value: row.value }),
    passed: by === "provider" && of === null ? passedBenchmarks(row) : [],
  }));
  return {
    rows,
    others: hasAny(breakdown.others) ? { ...figuresOf(breakdown.others), ...othersLinks(id, breakdown), name: othersWords(breakdown, wording) } : null,
    errors: breakdown.whole.errors,
    processed: breakdown.processed,
    breakdown: breakdown.processed === 0 ? null : (100 * breakdown.whole.errors) / breakdown.processed,
    shown: rows.length,
    rowCount: Math.min(breakdown.rowCount, rowsCounted),
    uncounted: breakdown.rowCount > rowsCounted,
  };
}

function figuresOf({ counts, errors, contribution, breakdown }: BreakdownFigures) {
  return { counts, processed: counts && counts.relayed + counts.deferred + counts.delivered + counts.failed, errors, contribution, breakdown };
}

/** Where messages stand that were processed: the MTA has had them, or they failed before. */
export const processedOutcomes = ["relayed", "deferred", "delivered", "failed"] as const;

function processedHref(id: string, by: BreakdownBy, value: string, counts: MessageCounts | null): string | null {
  if ((by !== "provider" && by !== "domain") || value === "" || counts === null) return null;
  return processedOutcomes.every((outcome) => counts[outcome] === 0) ? null : logHref(id, { [by]: value, outcome: processedOutcomes });
}

/** Domains that are nobody's can be asked for; what is not shown of anything else cannot. */
function othersLinks(id: string, { by, of, rows, rowCount, others }: Breakdown): Pick<FailureRow, "href" | "processedHref"> {
  if (by !== "provider" || of !== null || rows.length < rowCount) return { href: null, processedHref: null };
  return {
    href: others.errors === 0 ? null : failedLogHref(id, { by, value: otherProvider }),
    processedHref: processedHref(id, by, otherProvider, others.counts),
  };
}

function hasAny({ counts, errors }: BreakdownFigures): boolean {
  return errors > 0 || (counts !== null && counts.pending + counts.relayed + counts.deferred + counts.delivered > 0);
}

function othersWords({ by, rows, rowCount }: Breakdown, { t }: Wording): string {
  if (by === "provider") return t("failures.otherDomains");
  if (rows.length >= rowCount) return canBeUnknown.includes(by) ? t(`failures.unknown.${by as "mx" | "ip" | "reply"}`) : t("failures.others");
  if (rowCount > rowsCounted) return t("failures.others");
  return t("failures.othersCounted", { count: rowCount - rows.length });
}
