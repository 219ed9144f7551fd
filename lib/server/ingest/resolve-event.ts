import type { AdaptedEvent, DeliveryHints } from "@/lib/adapters/adapter";
import type { EventKind, FeedbackEvent } from "@/lib/domain/event";
import { messageKeyOf } from "./digest";

export type FeedSettings = { feedId: number; feedKey: string; deliveryFrom: readonly string[]; deliveryKeyPrefix: string };

/** Events that come by way of a mail of their own and may name neither campaign nor message. */
const asynchronous: ReadonlySet<EventKind> = new Set(["late-bounced", "complained"]);

/** Key of the delivery an event belongs to; null where only its message can tell. Mail without a campaign has a stream of its own. */
export function deliveryKeyOf({ event, hints }: AdaptedEvent, feed: FeedSettings): string | null {
  for (const source of feed.deliveryFrom) {
    const key = hints[source as keyof DeliveryHints];
    if (key) return feed.deliveryKeyPrefix + key;
  }
  return asynchronous.has(event.kind) ? null : unnamedDeliveryKey(feed);
}

export function unnamedDeliveryKey(feed: FeedSettings): string {
  return `${feed.deliveryKeyPrefix}feed:${feed.feedKey}`;
}

/** Key of the message within its delivery; null where the event does not name it wholly. */
export function messageKeyFor(keyedBy: "recipient" | "message", { event, hints }: Pick<AdaptedEvent, "event" | "hints">): string | null {
  if (event.recipient === null) return null;
  if (keyedBy === "recipient") return messageKeyOf(event.recipient);
  const id = event.messageId ?? standInId(event, hints);
  return id === null ? null : messageKeyOf(`${id}:${event.recipient}`);
}

/** A message that was never generated has no id of its own; its transmission stands in. */
function standInId(event: FeedbackEvent, hints: DeliveryHints): string | null {
  return event.kind === "rejected" ? (hints.transmissionId ?? "") : null;
}
