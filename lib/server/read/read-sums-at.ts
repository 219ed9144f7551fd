import { readSumsBefore, type SumRow } from "@/db/queries/read-history";
import { type HistoryMetric, noSums, type Sums } from "@/lib/domain/history";
import { database } from "@/lib/server/database";

/** A delivery's time counters up to an instant, epoch ms, to the minute. */
export async function readSumsAt(deliveryId: number, before: number): Promise<Sums> {
  return sumsOf(await readSumsBefore(database(), { deliveryId, before }));
}

export function sumsOf(rows: readonly SumRow[]): Sums {
  const sums = { ...noSums };
  for (const { of, metric, n } of rows) if (of === "time" && metric in sums) sums[metric as HistoryMetric] = n;
  return sums;
}
