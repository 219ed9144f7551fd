import type { DeliverySummary } from "@/lib/contract/delivery";
import { type FailedBy, failedByCauses } from "@/lib/domain/failed-by";
import { type Mode, statusLabel } from "@/lib/domain/mode";
import { formatCount } from "./format-number";
import { formatPercent, percentOf } from "./format-percent";
import { type LogLink, logHref } from "./log-href";
import { failedByHints, failedByWords, outcomeWords } from "./words";

export type StandingPart = { text: string; href: string; title: string };

/** One cell of "where messages stand". */
export type Standing = {
  key: "delivered" | "relayed" | "deferred" | "failed" | "complained" | "pending";
  label: string;
  count: number;
  /** The log filtered to exactly these messages; null when there are none. */
  href: string | null;
  hint: string | null;
  parts: StandingPart[];
  /** What the log calls them in the mode, null where it has no word of its own. */
  logged: string | null;
};

/** Where the messages of a delivery stand, in the order they travel. */
export function prepareStanding(summary: Pick<DeliverySummary, "id" | "counts" | "failedBy" | "messagesToSend">, mode: Mode): Standing[] {
  const { counts, id, messagesToSend } = summary;
  const cell = (key: Exclude<Standing["key"], "complained">, hint: string | null): Standing => ({
    key,
    label: outcomeWords[key],
    count: counts[key],
    href: hrefOf(id, counts[key], { outcome: key }),
    hint,
    parts: [],
    logged: statusLabel(mode, key),
  });
  return [
    cell("delivered", share(counts.delivered, messagesToSend.value, "of all to send")),
    cell("relayed", counts.relayed === 0 ? null : "nothing heard yet"),
    cell("deferred", counts.deferred === 0 ? null : "refused for now"),
    { ...cell("failed", null), parts: failureParts(id, summary.failedBy) },
    {
      key: "complained",
      label: "Complained",
      count: counts.complained,
      href: hrefOf(id, counts.complained, { complained: true }),
      hint: counts.complained === 0 ? null : share(counts.complained, counts.delivered, "of landed"),
      parts: [],
      logged: null,
    },
    cell("pending", pendingHint(summary)),
  ];
}

function failureParts(id: string, failedBy: Record<FailedBy, number>): StandingPart[] {
  return failedByCauses
    .filter((cause) => failedBy[cause] > 0)
    .map((cause) => ({
      text: `${formatCount(failedBy[cause])} ${failedByWords[cause]}`,
      href: logHref(id, { outcome: "failed", failedBy: cause }),
      title: failedByHints[cause],
    }));
}

function pendingHint({ counts, messagesToSend }: Pick<DeliverySummary, "counts" | "messagesToSend">): string | null {
  if (counts.pending === 0) return messagesToSend.value === 0 ? null : "all have left";
  const unseen = unseenCount({ counts, messagesToSend });
  if (unseen === 0) return null;
  return unseen === counts.pending ? "declared, not seen yet" : `${formatCount(unseen)} not seen yet`;
}

/** Declared messages that no feed has named: they are pending, and have no row in the log. */
export function unseenCount({ counts, messagesToSend }: Pick<DeliverySummary, "counts" | "messagesToSend">): number {
  return Math.min(counts.pending, Math.max(0, messagesToSend.value - messagesToSend.seen));
}

function share(part: number, whole: number, words: string): string | null {
  const percent = percentOf(part, whole);
  return percent === null ? null : `${formatPercent(percent)} ${words}`;
}

function hrefOf(id: string, count: number, link: LogLink): string | null {
  return count === 0 ? null : logHref(id, link);
}
