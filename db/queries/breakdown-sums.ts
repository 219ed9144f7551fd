import { type BreakdownColumn, breakdownColumns } from "@/lib/domain/breakdown";
import type { FailedBy } from "@/lib/domain/failed-by";
import { containsPattern } from "./contains-pattern";

/** What is counted of every value of a dimension. */
export const breakdownMetrics = breakdownColumns;
export type BreakdownSums = Record<BreakdownColumn, number>;

/** Failures of one reason and cause. */
export type ReasonSum = { code: number; failedBy: FailedBy; n: number };

/** The delivery as a whole, as of the statement it is read in. */
export type WholeSums = { totals: Record<string, number>; reasons: ReasonSum[] };

/** SQL: both of those, of the delivery that is $1. */
export const wholeSums = `(select coalesce(jsonb_object_agg(metric, n), '{}') from counters where delivery_id = $1 and scope = 'total' and bucket = '') as totals,
  (select coalesce(jsonb_agg(jsonb_build_object('code', bucket::integer, 'failedBy', metric, 'n', n)), '[]')
    from counters where delivery_id = $1 and scope = 'reason' and n > 0) as reasons`;

/** SQL: the condition that a value contains what is searched for. */
export function containing(search: string, bind: (value: unknown) => string): string {
  return search === "" ? "true" : `value ilike ${bind(containsPattern(search))}`;
}
