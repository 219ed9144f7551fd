import { type Database, inTransaction, type Transaction } from "@/db/client";
import { addFeedCounts } from "@/db/queries/add-feed-counts";
import { claimUnmatched, type DueUnmatched } from "@/db/queries/claim-unmatched";
import { type Candidates, findCandidates } from "@/db/queries/find-candidates";
import { holdMonths } from "@/db/queries/hold-months";
import { ingestEvents } from "@/db/queries/ingest-events";
import { moveUnmatchedCounts } from "@/db/queries/move-unmatched-counts";
import { notifyDeliveries } from "@/db/queries/notify-deliveries";
import type { Months } from "@/db/queries/read-months";
import { settleUnmatched } from "@/db/queries/settle-unmatched";
import { IngestBatch } from "./ingest-batch";
import { judgeLateBounces } from "./judge-late-bounces";
import { leaveOutKnown } from "./leave-out-known";

type Matched = DueUnmatched & { message: Candidates };

/** Tries unmatched events again: those whose message is known by now are taken in. Returns how many were looked at. */
export async function matchUnmatched(db: Database, limit = 1_000): Promise<number> {
  return inTransaction(db, async (tx) => {
    const months = await holdMonths(tx);
    const due = await claimUnmatched(tx, { limit });
    const matched = (await findMessages(tx, due)).filter(({ message }) => !months.closed.has(message.month));
    if (matched.length > 0) await takeIn(tx, matched, months);
    const found = new Set(matched.map(nameOf));
    await settleUnmatched(tx, { matched, waiting: due.filter((row) => !found.has(nameOf(row))) });
    return due.length;
  });
}

/** Each event with the one message it can only mean: the message with its id, or, where it has no id, the one its recipient got through its feed. */
async function findMessages(tx: Transaction, due: readonly DueUnmatched[]): Promise<Matched[]> {
  const byRecipient = due.filter(({ messageId, kind }) => messageId === null && (kind === "late-bounced" || kind === "complained"));
  const messageIds = due.flatMap(({ messageId }) => messageId ?? []);
  const found = await findCandidates(tx, { messageIds, recipients: byRecipient.flatMap(({ recipient }) => recipient ?? []) });
  const byName = new Map<string, Candidates[]>();
  for (const candidates of found) byName.set(nameOfMessage(candidates), [...(byName.get(nameOfMessage(candidates)) ?? []), candidates]);
  const wordOfMouth = new Set(byRecipient.map(nameOf));
  return due.flatMap((event) => {
    const { messageId, recipient, deliveryId, feedId } = event;
    if (messageId === null && !wordOfMouth.has(nameOf(event))) return [];
    const meant = (byName.get(nameOfMessage(event)) ?? []).filter(
      (message) =>
        (recipient === null || message.recipient === recipient) && (deliveryId === null ? message.feedId === feedId : message.deliveryId === deliveryId),
    );
    const [message] = meant;
    return message && meant.length === 1 && message.messages === 1 ? [{ ...event, message }] : [];
  });
}

async function takeIn(tx: Transaction, matched: readonly Matched[], { current }: Months): Promise<void> {
  await judgeLateBounces(
    tx,
    matched.map(({ adapted }) => adapted),
  );
  const groups = new Map<number, IngestBatch>();
  for (const row of matched) {
    const { deliveryId, messageKey, recipient, month } = row.message;
    const group = groups.get(deliveryId) ?? new IngestBatch();
    groups.set(deliveryId, group);
    const { event, qualification } = row.adapted;
    const { id, feedId, batchId } = row;
    group.add({ messageKey, id, event, qualification, inferred: false, feedId, batchId }, { recipient, month });
  }
  await leaveOutKnown(
    tx,
    [...groups].map(([deliveryId, batch]) => ({ deliveryId, batch })),
    current,
  );
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

function nameOf({ feedId, id }: DueUnmatched): string {
  return `${feedId}:${id}`;
}

function nameOfMessage({ messageId, recipient }: { messageId: string | null; recipient: string | null }): string {
  return messageId === null ? `to ${recipient}` : `id ${messageId}`;
}
