import type { ShareProviders } from "@/lib/contract/share-report";
import { roundTo } from "./coarsen";
import { foldSmall } from "./fold-small";

/** Rows for those with a hundredth of all messages or more, but never so few that there is nothing to compare. */
const mostRows = 12;
const fewestRows = 5;

type Sums = { delivered: number; open: number; failed: number };
export type GroupSums = Sums & { name: string };

/**
 * Messages by mailbox provider, or by domain where it is nobody's. The small are told together, and every figure is rounded to the smallest
 * group: of a row and of the whole, nothing smaller can be had by subtraction.
 */
export function providersOf(groups: readonly GroupSums[], smallest: number, asOf: string, beyond: Sums | null = null): ShareProviders {
  const parts = foldSmall(groups, sizeOf, { smallest, most: rowsFor(groups) });
  if (parts === null) return { rows: [], other: null, asOf };
  const rest = beyond === null ? parts.folded : [...parts.folded, beyond];
  return {
    rows: parts.told.map((group) => ({ name: group.name, ...rounded(group, smallest) })),
    other: rest.length === 0 ? null : rounded(sumsOf(rest), smallest),
    asOf,
  };
}

function rowsFor(groups: readonly GroupSums[]): number {
  const all = sumsOf(groups);
  const large = groups.filter((group) => sizeOf(group) * 100 >= sizeOf(all)).length;
  return Math.min(mostRows, Math.max(fewestRows, large));
}

function sizeOf({ delivered, open, failed }: Sums): number {
  return delivered + open + failed;
}

function rounded({ delivered, open, failed }: Sums, step: number) {
  return { delivered: roundTo(step, delivered), open: roundTo(step, open), failed: roundTo(step, failed) };
}

function sumsOf(groups: readonly Sums[]): Sums {
  const sums = { delivered: 0, open: 0, failed: 0 };
  for (const group of groups) {
    sums.delivered += group.delivered;
    sums.open += group.open;
    sums.failed += group.failed;
  }
  return sums;
}
