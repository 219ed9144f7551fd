import { unpackBody } from "@/db/packed-body";
import type { ClaimedBatch } from "@/db/queries/claim-batches";
import type { RejectRow } from "@/db/queries/insert-rejects";
import type { AdaptedEvent } from "@/lib/adapters/adapter";
import { parseBody } from "@/lib/adapters/parse-body";
import { adapters } from "@/lib/adapters/registry";
import type { IgnoredReason } from "@/lib/domain/intake";
import { eventId } from "./digest";
import { rawBody, rawText } from "./raw-text";
import { deliveryKeyOf, type FeedSettings } from "./resolve-event";

/** An event with its identity and the key of the delivery it belongs to (null where only its message can tell). */
export type ReadEvent = { id: string; deliveryKey: string | null; adapted: AdaptedEvent };

/** A raw batch, read through its feed's adapter: every item is an event, ignored, or rejected. */
export type ReadBatch = {
  id: number;
  feed: FeedSettings;
  events: ReadEvent[];
  ignored: Partial<Record<IgnoredReason, number>>;
  rejected: RejectRow[];
  /** Rejects an event that was read well, but cannot be taken in. */
  reject(event: ReadEvent, reason: RejectRow["reason"], detail: string): void;
};

/** A clock that runs further ahead than this is broken, and one such event would keep its delivery open for years. */
const aheadMs = 30 * 86_400_000;

export function readBatch(batch: ClaimedBatch): ReadBatch {
  const body = unpackBody(batch.body);
  const parsed = parseBody(body);
  const items = parsed.ok ? parsed.items : [{ ok: false as const, raw: rawBody(body), detail: parsed.detail }];
  const places: number[] = [];
  const values: unknown[] = [];
  const rejected: RejectRow[] = [];
  const reject = (item: number, reason: RejectRow["reason"], detail: string | null, raw: unknown) =>
    rejected.push({ feedId: batch.feedId, batchId: batch.id, item, reason, detail, raw: rawText(raw) });

  items.forEach((item, index) => {
    if (item.ok) {
      places.push(index);
      values.push(item.value);
    } else reject(index, "not-parseable", item.detail, item.raw);
  });

  const adapted = adapters[batch.format](values);
  const placeOf = (item: number) => places[item] ?? item;
  for (const { item, reason, detail, raw } of adapted.rejected) reject(placeOf(item), reason, detail, raw);
  const ignored: ReadBatch["ignored"] = {};
  for (const { reason } of adapted.ignored) ignored[reason] = (ignored[reason] ?? 0) + 1;
  const latest = batch.receivedAt + aheadMs;
  const events: ReadEvent[] = [];
  for (const event of adapted.events) {
    if (event.event.at > latest) reject(placeOf(event.item), "bad-timestamp", "the event lies more than 30 days ahead of its arrival", values[event.item]);
    else events.push({ id: eventId(batch.feedId, event.event), deliveryKey: deliveryKeyOf(event, batch), adapted: event });
  }
  return {
    id: batch.id,
    feed: batch,
    events,
    ignored,
    rejected,
    reject: rejectLater(batch, rejected),
  };
}

/**
 * Finds the item by reading the batch again: to hold on to every batch's items for the few that are ever wanted would cost
 * more. A function of its own, so that it holds on to nothing else.
 */
function rejectLater(batch: ClaimedBatch, rejected: RejectRow[]): ReadBatch["reject"] {
  return ({ adapted }, reason, detail) => {
    const parsed = parseBody(unpackBody(batch.body));
    const readable = (parsed.ok ? parsed.items : []).flatMap((item, index) => (item.ok ? [{ index, value: item.value }] : []));
    const item = readable[adapted.item];
    rejected.push({ feedId: batch.feedId, batchId: batch.id, item: item?.index ?? adapted.item, reason, detail, raw: rawText(item?.value) });
  };
}
