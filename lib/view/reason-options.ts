import type { FailureReasons } from "@/lib/contract/reasons";
import { reasonWords } from "./reason-words";
import type { Wording } from "./wording";

/** The reasons a log can be filtered by: those of its failures, and the one it is filtered by now. */
export function reasonOptions(rows: FailureReasons["rows"], current: number | null, w: Wording): { value: string; label: string }[] {
  const names = new Map<number, string[]>();
  for (const row of rows) names.set(row.code, [...new Set([...(names.get(row.code) ?? []), reasonWords(row, w)])]);
  if (current !== null && !names.has(current)) names.set(current, [reasonWords({ code: current, failedBy: "undetermined" }, w)]);
  return [...names].map(([code, told]) => ({ value: String(code), label: told.join(" / ") }));
}
