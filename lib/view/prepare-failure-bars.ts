import type { Breakdown } from "@/lib/contract/breakdown";
import { valueWords } from "./failure-words";
import { percentOf } from "./format-percent";
import type { Wording } from "./wording";

export const barParts = ["hard", "soft", "rest"] as const;
export type BarPart = (typeof barParts)[number];

export type FailureBar = { value: string; name: string; errors: number; parts: { part: BarPart; count: number /** Of the longest bar. */; percent: number }[] };

/** The rows with most errors as bars, and what each is made of. */
export function prepareFailureBars(breakdown: Breakdown, most: number, wording: Wording): FailureBar[] {
  const rows = breakdown.rows.filter(({ errors }) => errors > 0).slice(0, most);
  const longest = Math.max(1, ...rows.map(({ errors }) => errors));
  return rows.map((row) => {
    const counts = { hard: row.failedBy.hard, soft: row.failedBy.soft, rest: row.errors - row.failedBy.hard - row.failedBy.soft };
    return {
      value: row.value,
      name: valueWords(breakdown.by, row, wording),
      errors: row.errors,
      parts: barParts.map((part) => ({ part, count: counts[part], percent: percentOf(counts[part], longest) ?? 0 })).filter(({ count }) => count > 0),
    };
  });
}
