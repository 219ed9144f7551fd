import type { KnownDelivery } from "@/db/queries/ensure-deliveries";
import type { UnmatchedRow } from "@/db/queries/insert-unmatched";
import type { AdaptedEvent } from "@/lib/adapters/adapter";
import { IngestBatch } from "./ingest-batch";
import type { ReadBatch, ReadEvent } from "./read-batch";
import { messageKeyFor, unnamedDeliveryKey } from "./resolve-event";

type Sorted = { groups: { deliveryId: number; batch: IngestBatch }[]; unmatched: UnmatchedRow[] };

/**
 * Sorts events by delivery. First it tells which deliveries are wanted; given those, it groups the events, deliveries in
 * order of id (the order writers lock in), and sets aside what names no message.
 */
export function sortOut(batches: readonly ReadBatch[]) {
  const wanted = new Map<string, { key: string; label: string; feedId: number }>();
  for (const batch of batches) {
    for (const { deliveryKey: key } of batch.events) {
      if (key !== null && !wanted.has(key)) wanted.set(key, { key, label: labelFor(key, batch), feedId: batch.feed.feedId });
    }
  }

  const assign = (known: ReadonlyMap<string, KnownDelivery>): Sorted => {
    const groups = new Map<number, IngestBatch>();
    const unmatched: UnmatchedRow[] = [];
    const place = ({ id, deliveryKey, adapted }: ReadEvent, batch: ReadBatch): void => {
      const delivery = deliveryKey === null ? undefined : known.get(deliveryKey);
      const messageKey = delivery ? messageKeyFor(delivery.keyedBy, adapted) : null;
      const { event, qualification } = adapted;
      if (!delivery || messageKey === null || event.recipient === null) {
        unmatched.push(unmatchedRow(id, delivery?.id ?? null, adapted, batch));
        return;
      }
      const group = groups.get(delivery.id) ?? new IngestBatch();
      groups.set(delivery.id, group);
      group.add({ messageKey, id, event, qualification, inferred: false, feedId: batch.feed.feedId, batchId: batch.id, recipient: event.recipient });
    };
    for (const batch of batches) for (const event of batch.events) place(event, batch);
    return { groups: [...groups].map(([deliveryId, batch]) => ({ deliveryId, batch })).sort((a, b) => a.deliveryId - b.deliveryId), unmatched };
  };

  return { wanted: [...wanted.values()], assign };
}

function labelFor(key: string, { feed }: ReadBatch): string {
  return key === unnamedDeliveryKey(feed) ? `${feed.feedKey} · mail without a campaign` : key.slice(feed.deliveryKeyPrefix.length);
}

function unmatchedRow(id: string, deliveryId: number | null, adapted: AdaptedEvent, batch: ReadBatch): UnmatchedRow {
  const { kind, at, messageId, recipient } = adapted.event;
  return { feedId: batch.feed.feedId, id, deliveryId, messageId, recipient, kind, at, adapted, batchId: batch.id };
}
