import type { Transaction } from "@/db/client";
import { type Ingested, type IngestGroup, ingestDeliveries, ingestEvents, numberNames } from "@/db/queries/ingest-events";
import { isSpread } from "@/db/queries/is-spread";

/** Takes in messages of deliveries: of all in one statement where they live in one place, of each in one where they are spread over a cluster. */
export async function ingestGroups(tx: Transaction, { month, groups }: { month: number; groups: readonly IngestGroup[] }): Promise<Ingested> {
  const filled = groups.filter(({ messages }) => messages.length > 0);
  if (filled.length > 1 && !(await isSpread(tx))) return ingestDeliveries(tx, { month, groups: filled });
  // All at once, so that two writers never hold a new name each that the other waits for.
  await numberNames(
    tx,
    filled.flatMap(({ messages }) => messages),
  );
  const sum: Ingested = { accepted: new Map(), refused: [] };
  for (const group of filled) {
    const { accepted, refused } = await ingestEvents(tx, { ...group, month });
    sum.refused.push(...refused);
    for (const [batchId, n] of accepted) sum.accepted.set(batchId, (sum.accepted.get(batchId) ?? 0) + n);
  }
  return sum;
}
