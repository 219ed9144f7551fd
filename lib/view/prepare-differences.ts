import type { Breakdown } from "@/lib/contract/breakdown";
import { valueWords } from "./failure-words";
import { failedLogHref } from "./failures-href";
import type { Wording } from "./wording";

export type DifferenceCell = { errors: number; percent: number | null; href: string | null };

export type Difference = {
  value: string;
  name: string;
  /** One for each delivery in their order; null where it has no such row. */
  cells: (DifferenceCell | null)[];
  /** Percentage points between the greatest and the least; null where fewer than two are known. */
  spread: number | null;
};

/** One dimension of several deliveries side by side, what has most errors among them first. */
export function prepareDifferences(sides: readonly { id: string; breakdown: Breakdown | null }[], most: number, wording: Wording): Difference[] {
  const rows = new Map<string, { name: string; errors: number }>();
  for (const { breakdown } of sides) {
    for (const row of breakdown?.rows ?? []) {
      const errors = (rows.get(row.value)?.errors ?? 0) + row.errors;
      rows.set(row.value, { name: breakdown ? valueWords(breakdown.by, row, wording) : row.name, errors });
    }
  }
  return [...rows]
    .filter(([, { errors }]) => errors > 0)
    .sort(([a, { errors: ofA }], [b, { errors: ofB }]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([value, { name }]) => {
      const cells = sides.map((side) => cellOf(side, value));
      return { value, name, cells, spread: spreadOf(cells) };
    });
}

/** A type or reason that a delivery has no row of is a share of nothing failed: 0 of what it processed. */
function cellOf({ id, breakdown }: { id: string; breakdown: Breakdown | null }, value: string): DifferenceCell | null {
  if (!breakdown) return null;
  const row = breakdown.rows.find((each) => each.value === value);
  if (row) return { errors: row.errors, percent: row.breakdown, href: row.errors === 0 ? null : failedLogHref(id, { by: breakdown.by, value }) };
  const ofAll = breakdown.by === "type" || breakdown.by === "reason";
  return ofAll && breakdown.processed > 0 && breakdown.rowCount <= breakdown.rows.length ? { errors: 0, percent: 0, href: null } : null;
}

function spreadOf(cells: readonly (DifferenceCell | null)[]): number | null {
  const known = cells.flatMap((cell) => cell?.percent ?? []);
  return known.length < 2 ? null : Math.max(...known) - Math.min(...known);
}
