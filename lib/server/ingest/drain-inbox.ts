import { type Database, inTransaction, type Transaction } from "@/db/client";
import { addFeedCounts } from "@/db/queries/add-feed-counts";
import { type ClaimedBatch, claimBatches, type RepeatedBatch } from "@/db/queries/claim-batches";
import { ensureDeliveries } from "@/db/queries/ensure-deliveries";
import { findMessagesById } from "@/db/queries/find-messages-by-id";
import { finishBatches } from "@/db/queries/finish-batches";
import { holdMonths } from "@/db/queries/hold-months";
import { insertRejects } from "@/db/queries/insert-rejects";
import { insertUnmatched } from "@/db/queries/insert-unmatched";
import { notifyDeliveries } from "@/db/queries/notify-deliveries";
import type { Months } from "@/db/queries/read-months";
import { stampFeeds } from "@/db/queries/stamp-feeds";
import { mostEventsOfAMessage } from "@/db/schema/delivery-log";
import type { RejectReason } from "@/lib/domain/intake";
import { findRows } from "./find-rows";
import { ingestGroups } from "./ingest-groups";
import { isPassing } from "./is-passing";
import { judgeLateBounces } from "./judge-late-bounces";
import { leaveOutKnown } from "./leave-out-known";
import { MessageIndex } from "./message-index";
import { type ReadBatch, readBatch } from "./read-batch";
import { setAside } from "./set-aside";
import { idsToLookUp, sortOut } from "./sort-out";
import { tally } from "./tally";

export type DrainLimits = { maxItems: number; maxBatches: number };
const defaultLimits: DrainLimits = { maxItems: 8_000, maxBatches: 2_000 };

/** How many batches were taken; none if the inbox was empty. Full if that was as many as are taken at once. */
export type Drained = { batches: number; isFull: boolean };

/**
 * Takes queued batches, as many as make up about maxItems, through to committed counters in one transaction. A crash anywhere
 * before the commit leaves them queued.
 * A batch that cannot be taken in at all is set aside, kept whole and shown as rejected, so that it holds up no other.
 */
export async function drainInbox(db: Database, limits: DrainLimits = defaultLimits): Promise<Drained> {
  const claimed: (ClaimedBatch | RepeatedBatch)[] = [];
  try {
    const drain = async (tx: Transaction) => {
      claimed.push(...(await claim(tx, limits)));
      if (claimed.length > 0) await settle(tx, claimed.filter(isFresh).map(readBatch), claimed.filter(isRepeated), await holdMonths(tx));
    };
    await inTransaction(db, drain, { redoable: true });
    return { batches: claimed.length, isFull: claimed.length === limits.maxBatches || countItems(claimed) >= limits.maxItems };
  } catch (error) {
    const [only] = claimed;
    if (!only || isRepeated(only) || isPassing(error)) throw error;
    if (claimed.length > 1) return drainInbox(db, { maxItems: 1, maxBatches: 1 });
    await setAside(db, only, error);
    return { batches: 1, isFull: false };
  }
}

function countItems(batches: readonly { items: number }[]): number {
  return batches.reduce((sum, { items }) => sum + items, 0);
}

async function claim(tx: Transaction, { maxItems, maxBatches }: DrainLimits): Promise<(ClaimedBatch | RepeatedBatch)[]> {
  const claimed: (ClaimedBatch | RepeatedBatch)[] = [];
  let items = 0;
  let limit = Math.min(4, maxBatches);
  while (items < maxItems && claimed.length < maxBatches) {
    const more = await claimBatches(tx, { limit, after: claimed.at(-1)?.id ?? 0 });
    claimed.push(...more);
    items += countItems(more);
    if (more.length < limit) break;
    const average = Math.max(1, items / claimed.length);
    limit = Math.min(maxBatches - claimed.length, Math.max(1, Math.floor((maxItems - items) / average)));
  }
  return claimed;
}

async function indexMessages(tx: Transaction, batches: ReadBatch[]): Promise<MessageIndex> {
  const index = new MessageIndex();
  const feedIds = [...new Set(batches.map((batch) => batch.feed.feedId))];
  for (const { messageId, ...message } of await findMessagesById(tx, { feedIds, messageIds: idsToLookUp(batches) })) index.add(messageId, message);
  return index;
}

async function settle(tx: Transaction, batches: ReadBatch[], again: RepeatedBatch[], months: Months): Promise<void> {
  await judgeLateBounces(
    tx,
    batches.flatMap(({ events }) => events.map(({ adapted }) => adapted)),
  );
  const { wanted, assign } = sortOut(batches);
  const { groups, unmatched: unnamed } = assign(await ensureDeliveries(tx, wanted), await indexMessages(tx, batches));
  const past = await findRows(tx, groups, months);
  await leaveOutKnown(tx, groups, months.current);
  const { accepted, refused: overfull } = await ingestGroups(tx, {
    month: months.current,
    groups: groups.map(({ deliveryId, batch }) => ({ deliveryId, messages: batch.messages })),
  });
  const unmatched = unnamed.filter(({ at }) => months.keptFrom === null || at >= months.keptFrom);
  const tooOld = unnamed.filter(({ at }) => months.keptFrom !== null && at < months.keptFrom);
  rejectEvents(batches, [...past, ...tooOld], "past-retention", "the details of its message are no longer kept");
  rejectEvents(batches, overfull, "too-many-events", `its message has ${mostEventsOfAMessage} events already`);
  const kept = await insertUnmatched(tx, unmatched);
  await insertRejects(
    tx,
    batches.flatMap((batch) => batch.rejected),
  );
  const { finished, feedCounts, feedTimes } = tally(batches, accepted, kept, unmatched, countByBatch([...past, ...tooOld, ...overfull]), again);
  await finishBatches(tx, finished);
  await stampFeeds(tx, feedTimes);
  await addFeedCounts(tx, feedCounts);
  const changed = groups.map((group) => group.deliveryId);
  await notifyDeliveries(tx, changed);
}

function isRepeated(batch: ClaimedBatch | RepeatedBatch): batch is RepeatedBatch {
  return batch.body === null;
}

function isFresh(batch: ClaimedBatch | RepeatedBatch): batch is ClaimedBatch {
  return batch.body !== null;
}

type Refused = { batchId: number | null; id: string };

function rejectEvents(batches: readonly ReadBatch[], refused: readonly Refused[], reason: RejectReason, detail: string): void {
  if (refused.length === 0) return;
  const wanted = new Set(refused.map(({ batchId, id }) => `${batchId}:${id}`));
  for (const batch of batches) {
    for (const event of batch.events) if (wanted.delete(`${batch.id}:${event.id}`)) batch.reject(event, reason, detail);
  }
}

function countByBatch(events: readonly Refused[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { batchId } of events) if (batchId !== null) counts.set(batchId, (counts.get(batchId) ?? 0) + 1);
  return counts;
}
