import type { LogFilterParams } from "@/lib/contract/log";

/** The whole address that a log is asked for and nothing else with it; null where less, or more, is asked. */
export function addressSought({ q, exact: _, ...others }: LogFilterParams): string | null {
  if (q === null || Object.values(others).some((value) => value !== null)) return null;
  return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(q) ? q : null;
}
