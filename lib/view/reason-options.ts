import type { FailureReasons } from "@/lib/contract/reasons";

/** The reasons a log can be filtered by: those of its failures, and the one it is filtered by now. */
export function reasonOptions(rows: FailureReasons["rows"], current: number | null): { value: string; label: string }[] {
  const names = new Map<number, string[]>();
  for (const { code, name } of rows) names.set(code, [...new Set([...(names.get(code) ?? []), name])]);
  if (current !== null && !names.has(current)) names.set(current, [`code ${current}`]);
  return [...names].map(([code, told]) => ({ value: String(code), label: told.join(" / ") }));
}
