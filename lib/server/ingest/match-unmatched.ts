import { type Database, inTransaction, type Transaction } from "@/db/client";
import { addFeedCounts } from "@/db/queries/add-feed-counts";
import { claimUnmatched, type DueUnmatched } from "@/db/queries/claim-unmatched";
import { holdMonths } from "@/db/queries/hold-months";
import { ingestEvents } from "@/db/queries/ingest-events";
import { moveUnmatchedCounts } from "@/db/queries/move-unmatched-counts";
import { notifyDeliveries } from "@/db/queries/notify-deliveries";
import type { Months } from "@/db/queries/read-months";
import { settleUnmatched } from "@/db/queries/settle-unmatched";
import { IngestBatch } from "./ingest-batch";

type Matched = DueUnmatched & { deliveryId: number; messageKey: string; month: number; knownRecipient: string };

/** Tries unmatched events again: those whose message is known by now are taken in. Returns how many were looked at. */
export async function matchUnmatched(db: Database, limit = 1_000): Promise<number> {
  return inTransaction(db, async (tx) => {
    const months = await holdMonths(tx);
    const due = await claimUnmatched(tx, { limit });
    const matched = due.filter(isMatched).filter((row) => !months.closed.has(row.month));
    if (matched.length > 0) await takeIn(tx, matched, months);
    const found = new Set<DueUnmatched>(matched);
    await settleUnmatched(tx, { matched, waiting: due.filter((row) => !found.has(row)) });
    return due.length;
  });
}

async function takeIn(tx: Transaction, matched: readonly Matched[], { current }: Months): Promise<void> {
  const groups = new Map<number, IngestBatch>();
  for (const row of matched) {
    const group = groups.get(row.deliveryId) ?? new IngestBatch();
    groups.set(row.deliveryId, group);
    const { event, qualification } = row.adapted;
    const { messageKey, id, feedId, batchId } = row;
    group.add({ messageKey, id, event, qualification, inferred: false, feedId, batchId }, { recipient: row.knownRecipient, month: row.month });
  }
  const accepted = new Map<number | null, number>();
  for (const [deliveryId, { messages }] of [...groups].sort(([a], [b]) => a - b)) {
    const ingested = await ingestEvents(tx, { deliveryId, month: current, messages });
    for (const [batchId, n] of ingested.accepted) accepted.set(batchId, (accepted.get(batchId) ?? 0) + n);
  }
  await book(tx, matched, accepted);
  await notifyDeliveries(tx, [...groups.keys()]);
}

async function book(tx: Transaction, matched: readonly Matched[], accepted: ReadonlyMap<number | null, number>): Promise<void> {
  const batches = new Map<number, { batchId: number; feedId: number; accepted: number; repeated: number }>();
  for (const { batchId, feedId } of matched) {
    const booked = batches.get(batchId) ?? { batchId, feedId, accepted: accepted.get(batchId) ?? 0, repeated: -(accepted.get(batchId) ?? 0) };
    booked.repeated += 1;
    batches.set(batchId, booked);
  }
  await moveUnmatchedCounts(tx, [...batches.values()]);
  await addFeedCounts(
    tx,
    [...batches.values()].flatMap(({ feedId, accepted: taken, repeated }) => [
      { feedId, metric: "accepted", n: taken },
      { feedId, metric: "repeated", n: repeated },
    ]),
  );
}

function isMatched(row: DueUnmatched): row is Matched {
  return row.deliveryId !== null && row.messageKey !== null && row.month !== null && row.knownRecipient !== null;
}
