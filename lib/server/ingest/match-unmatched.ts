import { type Database, inTransaction, type Transaction } from "@/db/client";
import { addFeedCounts } from "@/db/queries/add-feed-counts";
import { claimUnmatched, type DueUnmatched } from "@/db/queries/claim-unmatched";
import { ingestEvents } from "@/db/queries/ingest-events";
import { moveUnmatchedCounts } from "@/db/queries/move-unmatched-counts";
import { notifyDeliveries } from "@/db/queries/notify-deliveries";
import { settleUnmatched } from "@/db/queries/settle-unmatched";
import { IngestBatch } from "./ingest-batch";

type Matched = DueUnmatched & { deliveryId: number; messageKey: string; knownRecipient: string };

/** Tries unmatched events again: those whose message is known by now are taken in. Returns how many were looked at. */
export async function matchUnmatched(db: Database, limit = 1_000): Promise<number> {
  return inTransaction(db, async (tx) => {
    const due = await claimUnmatched(tx, { limit });
    const matched = due.filter(isMatched);
    if (matched.length > 0) await takeIn(tx, matched);
    await settleUnmatched(tx, { matched, waiting: due.filter((row) => !isMatched(row)) });
    return due.length;
  });
}

async function takeIn(tx: Transaction, matched: readonly Matched[]): Promise<void> {
  const groups = new Map<number, IngestBatch>();
  for (const row of matched) {
    const group = groups.get(row.deliveryId) ?? new IngestBatch();
    groups.set(row.deliveryId, group);
    const { event, qualification } = row.adapted;
    group.add({
      messageKey: row.messageKey,
      id: row.id,
      event,
      qualification,
      inferred: false,
      feedId: row.feedId,
      batchId: row.batchId,
      recipient: row.knownRecipient,
    });
  }
  const accepted = new Map<number | null, number>();
  for (const [deliveryId, { events, messages }] of [...groups].sort(([a], [b]) => a - b)) {
    for (const [batchId, n] of await ingestEvents(tx, { deliveryId, events, messages })) accepted.set(batchId, (accepted.get(batchId) ?? 0) + n);
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
  return row.deliveryId !== null && row.messageKey !== null && row.knownRecipient !== null;
}
