import { findDeliveryRow } from "@/db/queries/find-delivery";
import { readFailureReasonRows } from "@/db/queries/read-failure-reasons";
import type { FailureReasons } from "@/lib/contract/reasons";
import { reasonName } from "@/lib/domain/qualification/reasons";
import { database } from "@/lib/server/database";
import { rowId } from "./row-id";

export async function readFailureReasons(id: string): Promise<FailureReasons | null> {
  const deliveryId = rowId(id);
  if (deliveryId === null || !(await findDeliveryRow(database(), { id: deliveryId }))) return null;
  const rows = await readFailureReasonRows(database(), { deliveryId });
  return { rows: rows.map((row) => ({ ...row, name: row.failedBy === "inferred" ? "Timed out" : reasonName(row.code) })) };
}
