import { readSumsBefore } from "@/db/queries/read-history";
import { deriveSummaryAsOf, type SummaryAsOf } from "@/lib/contract/as-of";
import { database } from "@/lib/server/database";
import { failureOf } from "./failure-metric";
import { findDelivery } from "./find-delivery";
import { sumsOf } from "./read-sums-at";

const minuteMs = 60_000;

/** A delivery as it stood at an instant of event time, to the minute. */
export async function findDeliveryAsOf(id: string, at: string): Promise<SummaryAsOf | null> {
  const now = await findDelivery(id);
  if (!now) return null;
  const before = Math.floor(Date.parse(at) / minuteMs) * minuteMs;
  const rows = await readSumsBefore(database(), { deliveryId: Number(now.id), before });
  const failures = rows.filter((row) => row.of === "failed").map(({ metric, n }) => ({ failedBy: failureOf(metric).failedBy, n }));
  return deriveSummaryAsOf(now, before, sumsOf(rows), failures);
}
