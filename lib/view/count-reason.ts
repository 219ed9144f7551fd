import type { LogFilterParams } from "@/lib/contract/log";
import type { FailureReasons } from "@/lib/contract/reasons";

/** How many failures have the filter's reason, where nothing but that and a cause is asked for; null where the reasons cannot tell. */
export function countReason(rows: FailureReasons["rows"] | undefined, { reason, outcome, failedBy, ...rest }: LogFilterParams): number | null {
  const isAllThereIs = outcome?.join() === "failed" && reason !== null && Object.values(rest).every((value) => value === null);
  if (rows === undefined || !isAllThereIs) return null;
  return rows.filter((row) => row.code === reason && (failedBy === null || row.failedBy === failedBy)).reduce((sum, row) => sum + row.count, 0);
}
