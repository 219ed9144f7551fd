import { countExclusions } from "@/db/queries/count-exclusions";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import type { Exclusions } from "@/lib/contract/exclusions";
import { reasonName } from "@/lib/domain/qualification/reasons";
import { database } from "@/lib/server/database";
import { rowId } from "./row-id";
import { summarise } from "./summarise";

/** No index knows why a message was ignored: a target of millions is told by this many of those left out. */
export const mostLooked = 200_000;

export async function readExclusions(id: string, most = mostLooked): Promise<Exclusions | null> {
  const deliveryId = rowId(id);
  const delivery = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  if (deliveryId === null || delivery === null) return null;
  const rows = await countExclusions(database(), { deliveryId, months: delivery.months, most });
  return {
    rows: rows.map(({ code, count }) => ({ code, name: reasonName(code), count })),
    looked: rows.reduce((sum, { count }) => sum + count, 0),
    ignored: summarise(delivery).ignored,
  };
}
