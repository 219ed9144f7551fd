import type { InfiniteData } from "@tanstack/react-query";
import type { DeliveryList, ListedDelivery } from "@/lib/contract/delivery";

export type DeliveryPages = InfiniteData<DeliveryList, string | null>;

export function idsOf(list: DeliveryPages | undefined): Set<string> {
  return new Set(list?.pages.flatMap((page) => page.rows.map((row) => row.id)));
}

/** The list with rows replaced where they stand: they never jump while somebody reads, whatever the order. */
export function withRows(list: DeliveryPages, rows: readonly ListedDelivery[]): DeliveryPages {
  const fresh = new Map(rows.map((row) => [row.id, row]));
  return { ...list, pages: list.pages.map((page) => ({ ...page, rows: page.rows.map((old) => fresh.get(old.id) ?? old) })) };
}
