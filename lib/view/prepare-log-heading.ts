import type { DeliverySummary } from "@/lib/contract/delivery";
import type { LogFilterParams } from "@/lib/contract/log";
import { formatCounted } from "./format-number";
import { unseenCount } from "./prepare-standing";
import { failedByWords, outcomeWords } from "./words";

type Filter = LogFilterParams;
type Counted = Pick<DeliverySummary, "counts" | "failedBy" | "messagesToSend">;

const uncounted = ["reason", "domain", "provider", "mx", "ip", "reply", "attempts", "from", "to", "q"] as const;

/** How many messages the filter holds, if the summary counts exactly that; null where only the log itself could tell. */
export function prepareLogCount(summary: Counted, filter: Filter): number | null {
  if (uncounted.some((name) => filter[name] !== null)) return null;
  const { counts } = summary;
  if (filter.complained !== null) {
    return filter.complained && filter.outcome === null && filter.failedBy === null ? counts.complained : null;
  }
  if (filter.failedBy !== null) return filter.outcome === null || filter.outcome === "failed" ? summary.failedBy[filter.failedBy] : 0;
  if (filter.outcome === "pending") return counts.pending - unseenCount(summary);
  return filter.outcome === null ? summary.messagesToSend.value - unseenCount(summary) : counts[filter.outcome];
}

/** "12 messages · failed · hard": what is listed, in words. */
export function logHeadingWords(count: number | null, filter: Filter): string {
  const told = [
    filter.outcome === null ? null : outcomeWords[filter.outcome].toLowerCase().replace("mta", "MTA"),
    filter.failedBy === null ? null : failedByWords[filter.failedBy],
    filter.reason === null ? null : "one reason",
    filter.complained === null ? null : filter.complained ? "complained" : "did not complain",
    filter.q === null ? null : `recipient begins “${filter.q}”`,
  ].filter((word) => word !== null);
  const start = count === null ? "Messages" : formatCounted(count, "message");
  return [start, ...told].join(" · ");
}
