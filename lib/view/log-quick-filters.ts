import type { LogFilterParams } from "@/lib/contract/log";
import type { Outcome } from "@/lib/domain/message-state";
import { prepareLogCount } from "./prepare-log-heading";
import type { Wording } from "./wording";

const quickNames = ["all", "landed", "open", "failed", "ignored"] as const;
export type QuickFilter = (typeof quickNames)[number];

const quickOutcomes: Record<QuickFilter, Outcome[] | null> = {
  all: null,
  landed: ["delivered"],
  open: ["pending", "relayed", "deferred"],
  failed: ["failed"],
  ignored: ["ignored"],
};

/** What choosing it makes of the filter: only what failed was failed by something. */
export function quickChoice(value: QuickFilter): Pick<LogFilterParams, "outcome"> & Partial<Record<"failedBy" | "reason", null>> {
  const outcome = quickOutcomes[value];
  return value === "failed" ? { outcome } : { outcome, failedBy: null, reason: null };
}

/** Where messages stand, with how many rows each would show, where the summary tells that of the other filters: none is offered of what was never ignored. */
export function logQuickFilters(summary: Parameters<typeof prepareLogCount>[0], filter: LogFilterParams, w: Wording): { value: QuickFilter; label: string }[] {
  return quickNames
    .filter((value) => value !== "ignored" || summary.ignored > 0 || quickFilterOf(filter) === "ignored")
    .map((value) => {
      const n = prepareLogCount(summary, { ...filter, ...quickChoice(value) });
      return { value, label: w.t(`log.quick.${value}`, { n: n === null ? "" : w.count(n) }).trim() };
    });
}

/** Which of them the filter is; null where it asks for another choice of outcomes. */
export function quickFilterOf({ outcome }: Pick<LogFilterParams, "outcome">): QuickFilter | null {
  return quickNames.find((name) => String(quickOutcomes[name]) === String(outcome)) ?? null;
}
