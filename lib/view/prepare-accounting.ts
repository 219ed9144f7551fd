import type { FeedSummary } from "@/lib/contract/feed";
import type { IgnoredReason } from "@/lib/domain/intake";
import { ignoredReasons } from "@/lib/domain/intake";
import { formatCount } from "./format-number";
import { percentOf } from "./format-percent";
import { ignoredWords } from "./words";

export type AccountingRow = { key: string; label: string; hint: string; count: number; percent: number | null };

type Counts = Pick<FeedSummary, "accepted" | "repeated" | "ignored" | "unmatched" | "rejected">;

/** Every item a feed sent, in exactly one row, so that the rows sum to the items. */
export function prepareAccounting(feed: Counts, ignoredBy: Partial<Record<IgnoredReason, number>>): { items: number; rows: AccountingRow[] } {
  const items = feed.accepted + feed.repeated + feed.ignored + feed.unmatched + feed.rejected;
  const row = (key: keyof Counts, label: string, hint: string) => ({ key, label, hint, count: feed[key], percent: percentOf(feed[key], items) });
  return {
    items,
    rows: [
      row("accepted", "Accepted", "new facts about a message"),
      row("repeated", "Repeated", "already known; changed nothing"),
      row("ignored", "Ignored", ignoredHint(ignoredBy)),
      row("unmatched", "Unmatched", "name no message known here; kept"),
      row("rejected", "Rejected", "could not be read; kept with their text"),
    ],
  };
}

function ignoredHint(ignoredBy: Partial<Record<IgnoredReason, number>>): string {
  const told = ignoredReasons.flatMap((reason) => {
    const count = ignoredBy[reason] ?? 0;
    return count === 0 ? [] : [`${ignoredWords[reason]} ${formatCount(count)}`];
  });
  return told.length === 0 ? "not delivery feedback" : told.join(" · ");
}
