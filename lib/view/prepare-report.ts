import type { Report, Statistics } from "@/lib/contract/report";
import { assertNever } from "@/lib/domain/assert-never";
import { percentOf } from "./format-percent";
import { type LogLink, logHref } from "./log-href";
import type { Wording } from "./wording";

export const shareNames = ["delivered", "open", "hard", "soft", "block", "rest"] as const;
export type ShareName = (typeof shareNames)[number];

/** Shares of the messages processed, which add up to all of them; complaints are of what landed. Null over nothing. */
export type Shares = Record<ShareName | "complained", number | null>;

export function sharesOf({ processed, delivered, open, failedBy, complained }: Statistics): Shares {
  const { hard, soft, block } = failedBy;
  const rest = processed - delivered - open - hard - soft - block;
  const of = (count: number) => percentOf(count, processed);
  return {
    delivered: of(delivered),
    open: of(open),
    hard: of(hard),
    soft: of(soft),
    block: of(block),
    rest: of(rest),
    complained: percentOf(complained, delivered),
  };
}

export type FigureName = ShareName | "processed" | "complained";

/** The log of exactly the messages behind a figure of a delivery. Null of nothing, and of what no filter of the log gathers. */
export function reportedHref({ id, ...statistics }: Statistics & { id: string }, name: FigureName): string | null {
  const { processed, delivered, open, complained, failedBy } = statistics;
  const link = (count: number, filter: LogLink) => (count === 0 ? null : logHref(id, filter));
  switch (name) {
    case "processed":
      return link(processed, { outcome: ["relayed", "deferred", "delivered", "failed"] });
    case "delivered":
      return link(delivered, { outcome: "delivered" });
    case "open":
      return link(open, { outcome: ["relayed", "deferred"] });
    case "hard":
    case "soft":
    case "block":
      return link(failedBy[name], { outcome: "failed", failedBy: name });
    case "complained":
      return link(complained, { complained: true });
    case "rest":
      return null;
    default:
      return assertNever(name);
  }
}

/** What the band of a row shows; every failure is one. */
export function bandCounts({ processed, delivered, open }: Statistics) {
  return { pending: 0, relayed: open, deferred: 0, delivered, failed: processed - delivered - open, ignored: 0 };
}

/** A day of UTC: the first of the period, or its last. */
export function dayOf(at: string, end = false): string {
  return new Date(Date.parse(at) - (end ? 1 : 0)).toISOString().slice(0, 10);
}

/** The latest days up to and including the one of `now`. */
export function lastDays(days: number, now: number): { from: string; to: string } {
  return { from: new Date(now - (days - 1) * 86_400_000).toISOString().slice(0, 10), to: new Date(now).toISOString().slice(0, 10) };
}

/** What is in no row, named; null if that is nothing. */
export function othersName({ by, statistics }: Report, searched: boolean, { t }: Wording): string | null {
  if (statistics === null || statistics.others.processed + statistics.others.complained === 0) return null;
  const hidden = statistics.rowCount - statistics.rows.length;
  return by === "domain" && hidden > 0 && !searched ? t("reports.others", { count: hidden }) : t("reports.otherDomains");
}
