import { listDeliveryRows } from "@/db/queries/list-deliveries";
import type { DeliveryList, DeliveryListParams } from "@/lib/contract/delivery";
import { database } from "@/lib/server/database";
import { rowId } from "./row-id";
import { summarise } from "./summarise";

export async function listDeliveries({ q, state, cursor, limit }: DeliveryListParams): Promise<DeliveryList> {
  const rows = await listDeliveryRows(database(), {
    search: q.trim().replaceAll("\0", ""),
    state,
    before: cursor === null ? null : rowId(cursor),
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  return { rows: shown.map(summarise), nextCursor: rows.length > limit ? String(shown.at(-1)?.id) : null };
}
