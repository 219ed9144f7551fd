import type { HeldKind } from "@/lib/contract/delivery";

/** The list of the deliveries that a figure of the day adds up. */
export function todayHref(has: HeldKind, dayStart: string): string {
  const since = has === "landed" || has === "failed" ? { since: dayStart } : {};
  return `/?${new URLSearchParams({ has, ...since })}#list`;
}
