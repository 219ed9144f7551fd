import type { AdaptedEvent, DeliveryHints } from "@/lib/adapters/adapter";
import type { EventKind, FeedbackEvent } from "@/lib/domain/event";
import { messageKeyOf } from "./digest";

export type FeedSettings = { feedId: number; feedKey: string; deliveryFrom: readonly string[]; deliveryKeyPrefix: string };

/** Events that come by way of a mail of their own and may name neither campaign nor message. */
const asynchronous: ReadonlySet<EventKind> = new Set(["late-bounced", "complained"]);

/**
 * Key of the delivery an event belongs to; null where only its message can tell. Feedback that came by mail often carries less
 * than the message did: unless it bears the feed's first-choice hint, a lesser one would lead to a delivery of another name.
 * Mail without any hint has a stream of its own.
 */
export function deliveryKeyOf({ event, hints }: AdaptedEvent, feed: FeedSettings): string | null {
  const byMail = asynchronous.has(event.kind);
  const trusted = byMail && event.messageId !== null ? feed.deliveryFrom.slice(0, 1) : feed.deliveryFrom;
  for (const source of trusted) {
    const key = hints[source as keyof DeliveryHints];
    if (key) return feed.deliveryKeyPrefix + key;
  }
  return byMail ? null : unnamedDeliveryKey(feed);
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
