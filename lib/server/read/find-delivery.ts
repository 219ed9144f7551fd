import { findDeliveryRow } from "@/db/queries/find-delivery";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { database } from "@/lib/server/database";
import { nameReason } from "./name-reason";
import { rowId } from "./row-id";
import { summarise } from "./summarise";

export async function findDelivery(id: string): Promise<DeliverySummary | null> {
  const numeric = rowId(id);
  const row = numeric === null ? null : await findDeliveryRow(database(), { id: numeric });
  return row && { ...summarise(row), reasons: row.reasons.map(nameReason) };
}
