import type { ShareReasons } from "@/lib/contract/share-report";
import type { FailedBy } from "@/lib/domain/failed-by";
import { foldSmall } from "./fold-small";

const mostRows = 12;

export type ReasonCount = { code: number; failedBy: FailedBy; count: number };

/** Failures by reason and cause, the small ones told together; none apart where all are too few. */
export function reasonsOf(rows: readonly ReasonCount[], smallest: number): ShareReasons {
  const total = sumOf(rows);
  const parts = foldSmall(rows, ({ count }) => count, { smallest, most: mostRows });
  if (parts === null) return { rows: [], other: total, total };
  return { rows: parts.told.map(({ code, failedBy, count }) => ({ code, failedBy, count })), other: sumOf(parts.folded), total };
}

function sumOf(rows: readonly ReasonCount[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
