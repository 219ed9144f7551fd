import type { FailedBy } from "@/lib/domain/failed-by";
import { reasonName } from "@/lib/domain/qualification/reasons";

/** A counted reason with its name. */
export function nameReason<Counted extends { code: number; failedBy: FailedBy }>(row: Counted): Counted & { name: string } {
  return { ...row, name: row.failedBy === "inferred" ? "Timed out" : reasonName(row.code) };
}
