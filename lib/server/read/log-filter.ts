import type { CopyLogFilter } from "@/db/queries/copy-log";
import type { LogParams } from "@/lib/contract/log";

/** The log's search params as its queries take them. */
export function logFilterOf(deliveryId: number, params: Omit<LogParams, "cursor" | "limit">): CopyLogFilter {
  return {
    deliveryId,
    outcome: params.outcome,
    failedBy: params.failedBy,
    reasonCode: params.reason,
    complained: params.complained,
    recipientPrefix: params.q?.trim().toLowerCase().replaceAll("\0", "") || null,
  };
}
