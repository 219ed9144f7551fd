import type { KnownDelivery } from "@/db/queries/ensure-deliveries";
import type { UnmatchedRow } from "@/db/queries/insert-unmatched";
import type { AdaptedEvent } from "@/lib/adapters/adapter";
import { eventId } from "./digest";
import { IngestBatch } from "./ingest-batch";
import type { ReadBatch } from "./read-batch";
import { deliveryKeyOf, messageKeyFor, unnamedDeliveryKey } from "./resolve-event";

type Sorted = { groups: { deliveryId: number; batch: IngestBatch }[]; unmatched: UnmatchedRow[] };

/**
 * Sorts events by delivery. First it tells which deliveries are wanted; given those, it groups the events, deliveries in
 * order of id (the order writers lock in), and sets aside what names no message.
 */
export function sortOut(batches: readonly ReadBatch[]) {
  const wanted = new Map<string, { key: string; label: string; feedId: number }>();
  const keyed = batches.flatMap((batch) =>
    batch.events.map((adapted) => {
      const key = deliveryKeyOf(adapted, batch.feed);
      if (key !== null && !wanted.has(key)) wanted.set(key, { key, label: labelFor(key, batch), feedId: batch.feed.feedId });
      return { adapted, key, batch };
    }),
  );

  const assign = (known: ReadonlyMap<string, KnownDelivery>): Sorted => {
    const groups = new Map<number, IngestBatch>();
    const unmatched: UnmatchedRow[] = [];
    for (const { adapted, key, batch } of keyed) {
      const delivery = key === null ? undefined : known.get(key);
      const id = eventId(batch.feed.feedId, adapted.event);
      const messageKey = delivery ? messageKeyFor(delivery.keyedBy, adapted) : null;
      if (!delivery || messageKey === null || adapted.event.recipient === null) {
        unmatched.push(unmatchedRow(id, delivery?.id ?? null, adapted, batch));
        continue;
      }
      const group = groups.get(delivery.id) ?? new IngestBatch();
      groups.set(delivery.id, group);
      const { event, qualification } = adapted;
      group.add({ messageKey, id, event, qualification, inferred: false, feedId: batch.feed.feedId, batchId: batch.id, recipient: adapted.event.recipient });
    }
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
