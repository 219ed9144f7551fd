import type { Report, ReportedDelivery, Statistics } from "@/lib/contract/report";
import { failedByCauses } from "@/lib/domain/failed-by";
import { percentOf } from "./format-percent";
import { type LogLink, logHref } from "./log-href";
import type { Wording } from "./wording";

export const shareNames = ["delivered", "open", "hard", "soft", "block", "rest"] as const;
export type ShareName = (typeof shareNames)[number];

/** Shares of the messages processed, which add up to all of them; complaints are of what landed. Null over nothing. */
export type Shares = Record<ShareName | "complained", number | null>;

export function sharesOf(statistics: Statistics): Shares {
  const of = (name: ShareName) => percentOf(countOf(statistics, name), statistics.processed);
  return {
    delivered: of("delivered"),
    open: of("open"),
    hard: of("hard"),
    soft: of("soft"),
    block: of("block"),
    rest: of("rest"),
    complained: percentOf(statistics.complained, statistics.delivered),
  };
}

/** The messages of a delivery that a figure of its row is, of one domain or provider if not of all; null where the log cannot be asked for exactly those. */
export function shareHref(
  delivery: Pick<ReportedDelivery, "id"> & Statistics,
  name: ShareName | "processed" | "complained",
  of: Pick<LogLink, "domain" | "provider">,
) {
  const links: Record<typeof name, LogLink | null> = {
    processed: { outcome: ["relayed", "deferred", "delivered", "failed"] },
    delivered: { outcome: "delivered" },
    open: { outcome: ["relayed", "deferred"] },
    hard: { outcome: "failed", failedBy: "hard" },
    soft: { outcome: "failed", failedBy: "soft" },
    block: { outcome: "failed", failedBy: "block" },
    rest: restLink(delivery.failedBy),
    complained: { complained: true },
  };
  const link = links[name];
  return link === null || countOf(delivery, name) === 0 ? null : logHref(delivery.id, { ...of, ...link });
}

/** Other failures, where they are all of one kind. */
function restLink(failedBy: Statistics["failedBy"]): LogLink | null {
  const [cause, another] = failedByCauses.filter((each) => each !== "hard" && each !== "soft" && each !== "block" && failedBy[each] > 0);
  return cause === undefined || another !== undefined ? null : { outcome: "failed", failedBy: cause };
}

/** How many messages a figure of a row is. */
export function countOf({ processed, delivered, open, failedBy, complained }: Statistics, name: ShareName | "processed" | "complained"): number {
  const { hard, soft, block } = failedBy;
  return { processed, delivered, open, hard, soft, block, rest: processed - delivered - open - hard - soft - block, complained }[name];
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
