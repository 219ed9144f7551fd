import type { FeedbackEvent } from "@/lib/domain/event";
import type { IgnoredReason, RejectReason } from "@/lib/domain/intake";
import type { Qualification } from "@/lib/domain/qualification/qualification";

/** What an item says about the delivery it belongs to; a feed's settings choose among them, in order. */
export type DeliveryHints = {
  metadataDeliveryId: string | null;
  campaignId: string | null;
  transmissionId: string | null;
};

export type AdaptedEvent = {
  /** Index of the item in the batch, from 0. An item with several recipients gives several events. */
  item: number;
  event: FeedbackEvent;
  hints: DeliveryHints;
  /** Verdict on a deferral or a failure, null for anything else. */
  qualification: Qualification | null;
};

export type Rejected = { item: number; reason: RejectReason; detail: string | null; raw: unknown };
export type Ignored = { item: number; reason: IgnoredReason };

/** Every item of the batch is in one of the three; nothing is dropped. */
export type Adapted = { events: AdaptedEvent[]; rejected: Rejected[]; ignored: Ignored[] };

/** A wire format: parsed items in, normalised events out. Pure, never throws, whatever the JSON. */
export type Adapter = (items: readonly unknown[]) => Adapted;
