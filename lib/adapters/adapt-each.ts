import type { FeedbackEvent } from "@/lib/domain/event";
import type { IgnoredReason, RejectReason } from "@/lib/domain/intake";
import type { Qualification } from "@/lib/domain/qualification/qualification";
import { qualifyFailure } from "@/lib/domain/qualification/qualify";
import type { Adapted, Adapter, DeliveryHints } from "./adapter";

/** What one item turned out to be; an item with several recipients is several readings. */
export type Reading =
  | { type: "event"; event: FeedbackEvent; hints: DeliveryHints }
  | { type: "ignored"; reason: IgnoredReason }
  | { type: "rejected"; reason: RejectReason; detail: string | null };

/** An adapter from a reader of one item, which gives at least one reading for any JSON. */
export function adaptEach(read: (item: unknown) => Reading[]): Adapter {
  return (items) => {
    const adapted: Adapted = { events: [], rejected: [], ignored: [] };
    items.forEach((raw, item) => {
      for (const reading of read(raw)) place(adapted, reading, item, raw);
    });
    return adapted;
  };
}

export function rejected(reason: RejectReason, detail: string | null): Reading {
  return { type: "rejected", reason, detail };
}

function place(adapted: Adapted, reading: Reading, item: number, raw: unknown): void {
  switch (reading.type) {
    case "event":
      adapted.events.push({ item, event: reading.event, hints: reading.hints, qualification: verdictOn(reading.event) });
      return;
    case "ignored":
      adapted.ignored.push({ item, reason: reading.reason });
      return;
    case "rejected":
      adapted.rejected.push({ item, reason: reading.reason, detail: reading.detail, raw });
      return;
  }
}

function verdictOn(event: FeedbackEvent): Qualification | null {
  switch (event.kind) {
    case "targeted":
    case "excluded":
    case "relayed":
    case "delivered":
    case "complained":
      return null;
    case "deferred":
    case "bounced":
    case "expired":
    case "late-bounced":
    case "rejected":
      return qualifyFailure(event);
  }
}
