import type { DeliverySummary } from "@/lib/contract/delivery";
import type { LogFilterParams } from "@/lib/contract/log";
import { type Outcome, outcomes } from "@/lib/domain/message-state";
import { unseenCount } from "./prepare-standing";
import type { Wording } from "./wording";

type Counted = Pick<DeliverySummary, "ignored" | "counts" | "failedBy" | "messagesToSend">;

const uncounted = [
  "reason",
  "domain",
  "provider",
  "mx",
  "ip",
  "reply",
  "attempts",
  "dueAfter",
  "dueBefore",
  "from",
  "to",
  "landedSince",
  "failedSince",
  "at",
  "q",
] as const;

/** How many messages the filter holds, if the summary counts exactly that; null where only the log itself could tell. */
export function prepareLogCount(summary: Counted, filter: LogFilterParams): number | null {
  if (uncounted.some((name) => filter[name] !== null)) return null;
  const { counts } = summary;
  if (filter.complained !== null) {
    return filter.complained && filter.outcome === null && filter.failedBy === null ? counts.complained : null;
  }
  const wanted: readonly Outcome[] = filter.outcome ?? outcomes;
  if (filter.failedBy !== null) return wanted.includes("failed") ? summary.failedBy[filter.failedBy] : 0;
  const stand = wanted.reduce((sum: number, outcome) => sum + (outcome === "ignored" ? summary.ignored : counts[outcome]), 0);
  return wanted.includes("pending") ? stand - unseenCount(summary) : stand;
}

/** "12 messages · failed · hard": what is listed, in words. `time` words an instant for the reader. */
export function logHeadingWords(count: number | null, filter: LogFilterParams, w: Wording, time: Wording["instant"] = w.instant): string {
  const told = [
    filter.outcome === null ? null : w.list(filter.outcome.map((outcome) => w.t(`log.outcome.${outcome}`))),
    filter.failedBy === null ? null : w.t(`failedBy.${filter.failedBy}`),
    filter.reason === null ? null : w.t("log.oneReason"),
    filter.dueAfter === null ? null : w.t("log.dueAfterSaid", { at: time(filter.dueAfter, "day-minute") }),
    filter.dueBefore === null ? null : w.t("log.dueSaid", { at: time(filter.dueBefore, "day-minute") }),
    filter.landedSince === null ? null : w.t("log.landedSinceSaid", { at: time(filter.landedSince, "day-minute") }),
    filter.failedSince === null ? null : w.t("log.failedSinceSaid", { at: time(filter.failedSince, "day-minute") }),
    filter.complained === null ? null : w.t(filter.complained ? "log.complained" : "log.notComplained"),
    filter.at === null ? null : w.t("log.asOfSaid", { at: time(filter.at, "day-minute") }),
    filter.q === null ? null : w.t(filter.exact === true ? "log.recipientIs" : "log.recipientBegins", { q: filter.q }),
  ].filter((word) => word !== null);
  const start = count === null ? w.t("log.messages") : w.t("log.counted", { count });
  return [start, ...told].join(" · ");
}
