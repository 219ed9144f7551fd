import type { BatchRow } from "@/db/queries/read-batches";
import type { BatchReport } from "@/lib/contract/feed";
import { isoInstant } from "./iso-instant";

/** A batch's account: how many of its items went where. */
export function presentBatch(row: BatchRow): Omit<BatchReport, "rejected"> {
  return {
    batchId: String(row.id),
    state: row.state,
    receivedAt: isoInstant(row.receivedAt),
    items: row.items,
    accepted: row.accepted,
    repeated: row.repeated,
    ignored: Object.values(row.ignored).reduce((sum, n) => sum + n, 0),
    ignoredBy: row.ignored,
    unmatched: row.unmatched,
    rejectedTotal: row.rejected,
  };
}
