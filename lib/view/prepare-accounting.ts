import type { FeedSummary } from "@/lib/contract/feed";
import type { IgnoredReason } from "@/lib/domain/intake";
import { ignoredReasons } from "@/lib/domain/intake";
import { percentOf } from "./format-percent";
import type { Wording } from "./wording";

export const accountingKeys = ["accepted", "repeated", "ignored", "unmatched", "rejected"] as const;
type AccountingKey = (typeof accountingKeys)[number];

export type AccountingRow = { key: AccountingKey; label: string; hint: string; count: number; percent: number | null };

type Counts = Pick<FeedSummary, AccountingKey>;

/** Every item a feed sent, in exactly one row, so that the rows sum to the items. */
export function prepareAccounting(feed: Counts, ignoredBy: Partial<Record<IgnoredReason, number>>, wording: Wording): { items: number; rows: AccountingRow[] } {
  const { t } = wording;
  const items = accountingKeys.reduce((sum, key) => sum + feed[key], 0);
  const rows = accountingKeys.map((key) => ({
    key,
    label: t(`feeds.${key}`),
    hint: (key === "ignored" && ignoredHint(ignoredBy, wording)) || t(`feeds.${key}Hint`),
    count: feed[key],
    percent: percentOf(feed[key], items),
  }));
  return { items, rows };
}

function ignoredHint(ignoredBy: Partial<Record<IgnoredReason, number>>, { t, count }: Wording): string {
  const told = ignoredReasons.filter((reason) => (ignoredBy[reason] ?? 0) > 0);
  return told.map((reason) => `${t(`ignoredItem.${reason}`)} ${count(ignoredBy[reason] ?? 0)}`).join(" · ");
}
