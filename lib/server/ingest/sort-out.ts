import type { KnownDelivery } from "@/db/queries/ensure-deliveries";
import type { UnmatchedRow } from "@/db/queries/insert-unmatched";
import { IngestBatch } from "./ingest-batch";
import type { LocatedMessage, MessageIndex } from "./message-index";
import type { ReadBatch, ReadEvent } from "./read-batch";
import { messageKeyFor, unnamedDeliveryKey } from "./resolve-event";

/** The events of one delivery, and the months that hold rows of its log as far as known. */
export type Group = { deliveryId: number; months: readonly number[]; batch: IngestBatch };
type Sorted = { groups: Group[]; unmatched: UnmatchedRow[] };

/**
 * Sorts events by delivery. First it tells which deliveries are wanted; given those, it groups the events, deliveries in
 * order of id (the order writers lock in); what does not name its delivery goes by its message's id, among the messages known
 * and those of these batches; what names no message is set aside.
 */
export function sortOut(batches: readonly ReadBatch[]) {
  const wanted = new Map<string, { key: string; label: string; feedId: number }>();
  for (const batch of batches) {
    for (const { deliveryKey: key } of batch.events) {
      if (key !== null && !wanted.has(key)) wanted.set(key, { key, label: labelFor(key, batch), feedId: batch.feed.feedId });
    }
  }

  const assign = (known: ReadonlyMap<string, KnownDelivery>, messages: MessageIndex): Sorted => {
    const groups = new Map<number, Group>();
    const monthsOf = new Map([...known.values()].map((delivery) => [delivery.id, delivery.months]));
    const unmatched: UnmatchedRow[] = [];
    const take = ({ deliveryId, messageKey, recipient, month }: LocatedMessage, { id, adapted }: ReadEvent, batch: ReadBatch): void => {
      const group = groups.get(deliveryId) ?? { deliveryId, months: monthsOf.get(deliveryId) ?? [], batch: new IngestBatch() };
      groups.set(deliveryId, group);
      const { event, qualification } = adapted;
      group.batch.add({ messageKey, id, event, qualification, inferred: false, feedId: batch.feed.feedId, batchId: batch.id }, { recipient, month });
    };
    const unnamed: [ReadEvent, ReadBatch][] = [];
    const anyUnnamed = batches.some(({ events }) => events.some(({ deliveryKey }) => deliveryKey === null));
    for (const batch of batches) {
      for (const event of batch.events) {
        const message = nameMessage(event, known);
        if (message === null) {
          unnamed.push([event, batch]);
          continue;
        }
        if (anyUnnamed && event.adapted.event.messageId !== null) messages.add(event.adapted.event.messageId, message);
        take(message, event, batch);
      }
    }
    for (const [event, batch] of unnamed) {
      const { messageId, recipient } = event.adapted.event;
      const message = event.deliveryKey === null ? messages.find(messageId, recipient) : null;
      if (message) take(message, event, batch);
      else unmatched.push(unmatchedRow(event, known, batch));
    }
    return { groups: [...groups.values()].sort((a, b) => a.deliveryId - b.deliveryId), unmatched };
  };

  return { wanted: [...wanted.values()], assign };
}

/** Ids of messages that must be looked up, because the events that bear them do not name their delivery. */
export function idsToLookUp(batches: readonly ReadBatch[]): string[] {
  const ids = batches.flatMap(({ events }) => events.flatMap(({ deliveryKey, adapted }) => (deliveryKey === null ? [adapted.event.messageId] : [])));
  return [...new Set(ids)].filter((id) => id !== null);
}

function nameMessage({ deliveryKey, adapted }: ReadEvent, known: ReadonlyMap<string, KnownDelivery>): LocatedMessage | null {
  const delivery = deliveryKey === null ? undefined : known.get(deliveryKey);
  const messageKey = delivery ? messageKeyFor(delivery.keyedBy, adapted) : null;
  const { recipient } = adapted.event;
  return delivery && messageKey !== null && recipient !== null ? { deliveryId: delivery.id, messageKey, recipient, month: null } : null;
}

function labelFor(key: string, { feed }: ReadBatch): string {
  return key === unnamedDeliveryKey(feed) ? `${feed.feedKey} · mail without a campaign` : key.slice(feed.deliveryKeyPrefix.length);
}

function unmatchedRow({ id, deliveryKey, adapted }: ReadEvent, known: ReadonlyMap<string, KnownDelivery>, batch: ReadBatch): UnmatchedRow {
  const { kind, at, messageId, recipient } = adapted.event;
  const deliveryId = (deliveryKey === null ? undefined : known.get(deliveryKey))?.id ?? null;
  return { feedId: batch.feed.feedId, id, deliveryId, messageId, recipient, kind, at, adapted, batchId: batch.id };
}
