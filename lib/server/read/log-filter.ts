import type { CopyLogFilter } from "@/db/queries/copy-log";
import type { DeliveryRow } from "@/db/queries/delivery-columns";
import type { LogFilterParams } from "@/lib/contract/log";

/** The log's search params as its queries take them. */
export function logFilterOf({ id: deliveryId, months }: Pick<DeliveryRow, "id" | "months">, params: LogFilterParams): CopyLogFilter {
  return {
    deliveryId,
    months,
    outcome: params.outcome,
    failedBy: params.failedBy,
    reasonCode: params.reason,
    complained: params.complained,
    recipientPrefix: params.q?.trim().toLowerCase().replaceAll("\0", "") || null,
  };
}
