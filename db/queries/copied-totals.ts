/** Totals that stand beside the delivery too, so that thousands of deliveries can be ordered by what follows from them. */
export const copiedTotals = ["seen", "relayed", "deferred", "delivered", "failed"] as const;
export type CopiedTotal = (typeof copiedTotals)[number];

/** The column of the delivery that holds it. */
export function copyOf(metric: CopiedTotal): string {
  return `${metric}_count`;
}
