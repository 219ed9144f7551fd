import { type BreakdownSums, breakdownMetrics, type ReasonSum, type WholeSums } from "@/db/queries/breakdown-sums";
import type { BreakdownFigures, BreakdownRow, MessageCounts } from "@/lib/contract/breakdown";
import { type FailedBy, failedByCauses } from "@/lib/domain/failed-by";

/** What is known of one value: its messages and failures, or its failures alone. */
export type Tally = { value: string; name: string; sums: BreakdownSums | null; failedBy: Record<FailedBy, number> };

export const noFailures: Readonly<Record<FailedBy, number>> = { hard: 0, soft: 0, block: 0, admin: 0, undetermined: 0, late: 0, inferred: 0 };

/** Failures by cause, out of failures by reason and cause. */
export function causesOf(reasons: readonly ReasonSum[]): Record<FailedBy, number> {
  const causes = { ...noFailures };
  for (const { failedBy, n } of reasons) causes[failedBy] += n;
  return causes;
}

/** The delivery as a whole. Declared messages that no feed has named are in none of its parts, so they are not in it. */
export function sumsOfWhole({ totals }: Pick<WholeSums, "totals">): BreakdownSums {
  const metric = (name: keyof BreakdownSums) => totals[(failedByCauses as readonly string[]).includes(name) ? `failed-${name}` : name] ?? 0;
  return Object.fromEntries(breakdownMetrics.map((name) => [name, metric(name)])) as BreakdownSums;
}

export function addSums(all: readonly BreakdownSums[]): BreakdownSums {
  return Object.fromEntries(breakdownMetrics.map((metric) => [metric, all.reduce((sum, sums) => sum + sums[metric], 0)])) as BreakdownSums;
}

/** Messages the MTA has had, or that failed before: the base of Breakdown. Source: Campaign, indicator calculation (processed). */
export function processedOf(sums: BreakdownSums): number {
  return sums.relayed + sums.deferred + sums.delivered + errorsOf(sums);
}

export type Added = { rows: BreakdownRow[]; others: BreakdownFigures; whole: BreakdownFigures; processed: number };

/** Rows with their shares, and the rest of the whole as a row of its own: the two always add up. */
export function addUp(tallies: readonly Tally[], whole: Omit<Tally, "value" | "name">, delivery: BreakdownSums): Added {
  const errors = errorsOf(whole.failedBy);
  const processed = processedOf(delivery);
  const figures = (failedBy: Record<FailedBy, number>, sums: BreakdownSums | null): BreakdownFigures => {
    const own = errorsOf(failedBy);
    return {
      counts: sums && countsOf(sums),
      failedBy,
      errors: own,
      contribution: percentOf(own, errors),
      breakdown: percentOf(own, sums === null ? processed : processedOf(sums)),
    };
  };
  const left = { ...whole.failedBy };
  for (const tally of tallies) for (const cause of failedByCauses) left[cause] -= tally.failedBy[cause];
  const known = tallies.flatMap(({ sums }) => sums ?? []);
  const rest = whole.sums === null || known.length < tallies.length ? null : minus(whole.sums, addSums(known));
  return {
    rows: tallies.map(({ value, name, failedBy, sums }) => ({ value, name, ...figures(failedBy, sums) })),
    others: figures(left, rest),
    whole: figures(whole.failedBy, whole.sums),
    processed,
  };
}

export function errorsOf(failedBy: Record<FailedBy, number>): number {
  return failedByCauses.reduce((sum, cause) => sum + failedBy[cause], 0);
}

function countsOf(sums: BreakdownSums): MessageCounts {
  const { pending, relayed, deferred, delivered, ignored, complained } = sums;
  return { pending, relayed, deferred, delivered, failed: errorsOf(sums), ignored, complained };
}

function minus(whole: BreakdownSums, part: BreakdownSums): BreakdownSums {
  return Object.fromEntries(breakdownMetrics.map((metric) => [metric, whole[metric] - part[metric]])) as BreakdownSums;
}

function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
