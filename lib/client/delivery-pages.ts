import type { InfiniteData } from "@tanstack/react-query";
import type { DeliveryList, DeliverySummary } from "@/lib/contract/delivery";

export type DeliveryPages = InfiniteData<DeliveryList, string | null>;

export function idsOf(list: DeliveryPages | undefined): Set<string> {
  return new Set(list?.pages.flatMap((page) => page.rows.map((row) => row.id)));
}

/** The list with one row replaced where it stands: rows never jump while somebody reads. */
export function withRow(list: DeliveryPages, row: DeliverySummary): DeliveryPages {
  return { ...list, pages: list.pages.map((page) => ({ ...page, rows: page.rows.map((old) => (old.id === row.id ? row : old)) })) };
}
