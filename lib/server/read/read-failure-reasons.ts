import { findDeliveryRow } from "@/db/queries/find-delivery";
import type { FailureReasons } from "@/lib/contract/reasons";
import { database } from "@/lib/server/database";
import { nameReason } from "./name-reason";
import { rowId } from "./row-id";

export async function readFailureReasons(id: string): Promise<FailureReasons | null> {
  const deliveryId = rowId(id);
  const row = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  return row && { rows: row.reasons.map(nameReason) };
}
