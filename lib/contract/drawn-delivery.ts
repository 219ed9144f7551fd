import type { SummaryAsOf } from "./as-of";
import type { DeliverySummary } from "./delivery";
import type { Timeline } from "./timeline";

/** What a page about a delivery is drawn from before it is live. */
export type DrawnDelivery = {
  summary: DeliverySummary;
  /** The instant that was asked for, epoch ms, and the delivery then; null for now. */
  at: number | null;
  asOf: SummaryAsOf | null;
  timeline: Timeline;
};
