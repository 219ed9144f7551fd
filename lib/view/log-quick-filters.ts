import { type LogFilterParams, logFilterParams } from "@/lib/contract/log";
import type { Outcome } from "@/lib/domain/message-state";
import { prepareLogCount } from "./prepare-log-heading";
import type { Wording } from "./wording";

const quickNames = ["all", "landed", "open", "failed", "ignored"] as const;
export type QuickFilter = (typeof quickNames)[number];

export const quickOutcomes: Record<QuickFilter, Outcome[] | null> = {
  all: null,
  landed: ["delivered"],
  open: ["pending", "relayed", "deferred"],
  failed: ["failed"],
  ignored: ["ignored"],
};

const everything = logFilterParams.parse({});

/** Where messages stand, with how many rows the log has of each: none is offered of what was never ignored. Counts are the delivery's, not the other filters'. */
export function logQuickFilters(
  summary: Parameters<typeof prepareLogCount>[0],
  chosen: QuickFilter | null,
  w: Wording,
): { value: QuickFilter; label: string }[] {
  return quickNames
    .filter((value) => value !== "ignored" || summary.ignored > 0 || chosen === "ignored")
    .map((value) => {
      const n = prepareLogCount(summary, { ...everything, outcome: quickOutcomes[value] });
      return { value, label: w.t(`log.quick.${value}`, { n: n === null ? "" : w.count(n) }) };
    });
}

/** Which of them the filter is; null where it asks for another choice of outcomes. */
export function quickFilterOf({ outcome }: Pick<LogFilterParams, "outcome">): QuickFilter | null {
  return quickNames.find((name) => String(quickOutcomes[name]) === String(outcome)) ?? null;
}
