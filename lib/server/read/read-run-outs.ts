import { findDeliveryRow } from "@/db/queries/find-delivery";
import { readRunOuts as readRow } from "@/db/queries/read-run-outs";
import { type RunOuts, runOutSpans } from "@/lib/contract/run-outs";
import { effectiveValiditySeconds } from "@/lib/domain/validity";
import { database } from "@/lib/server/database";
import { isoInstant } from "./iso-instant";
import { rowId } from "./row-id";

/** Enough to say how many, few enough for any moment of any delivery to be answered in milliseconds. */
const most = 20_000;

export async function readRunOuts(id: string, wallClock: number): Promise<RunOuts | null> {
  const deliveryId = rowId(id);
  const delivery = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  if (deliveryId === null || delivery === null) return null;
  const now = delivery.clockAt ?? wallClock;
  const validityMs = effectiveValiditySeconds(delivery.requestedValiditySeconds) * 1000;
  const heldBefore = runOutSpans.map((seconds) => now + seconds * 1000 - validityMs);
  const row = await readRow(database(), { deliveryId, months: delivery.months, heldBefore, most });
  const after = (heldSince: number | null) => isoInstant(heldSince === null ? null : heldSince + validityMs);
  const countedTo = row.seen < most ? Number.POSITIVE_INFINITY : (row.lastHeldSince ?? 0);
  return {
    at: new Date(now).toISOString(),
    firstAt: after(row.firstHeldSince),
    lastAt: after(delivery.openUntil),
    spans: runOutSpans.map((withinSeconds, index) => ({
      withinSeconds,
      open: row.open[index] ?? 0,
      retried: row.retried[index] ?? 0,
      atLeast: (heldBefore[index] ?? 0) > countedTo,
    })),
  };
}
