import { type FailedBy, failedByCauses } from "@/lib/domain/failed-by";
import { reasonName } from "@/lib/domain/qualification/reasons";

/** The cause and Campaign's reason code that a counter "hard/1" is of. */
export function failureOf(metric: string): { failedBy: FailedBy; code: number } {
  const [cause, code] = metric.split("/");
  return { failedBy: failedByCauses.find((known) => known === cause) ?? "undetermined", code: Number(code ?? 0) };
}

/** What a failure is called; what we inferred ourselves is not the MTA's word. */
export function failureName(metric: string): string {
  const { failedBy, code } = failureOf(metric);
  return failedBy === "inferred" ? "Timed out" : reasonName(code);
}
