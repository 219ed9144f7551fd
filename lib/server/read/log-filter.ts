import type { CopyLogFilter } from "@/db/queries/copy-log";
import type { DeliveryRow } from "@/db/queries/delivery-columns";
import type { LogFilterParams } from "@/lib/contract/log";
import type { Viewer } from "@/lib/server/auth/viewer";

/** The log's search params as its queries take them. Who sees no addresses finds whole ones only: how one begins would tell it letter by letter. */
export function logFilterOf(
  { id: deliveryId, months }: Pick<DeliveryRow, "id" | "months">,
  params: LogFilterParams,
  { showsAddresses }: Pick<Viewer, "showsAddresses">,
): CopyLogFilter {
  const sought = params.q?.trim().toLowerCase().replaceAll("\0", "") || null;
  return {
    deliveryId,
    months,
    outcome: params.outcome,
    failedBy: params.failedBy,
    reasonCode: params.reason,
    complained: params.complained,
    recipientPrefix: sought,
    wholeRecipient: !showsAddresses,
  };
}
