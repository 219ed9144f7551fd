import type { DeliveryPage } from "@/lib/view/delivery-page-href";

/** What the pages of a delivery are called, as its tabs have it. */
export const deliveryPageNames = {
  summary: "delivery.tabs.summary",
  failures: "delivery.tabs.failures",
  log: "delivery.tabs.log",
  throughput: "delivery.tabs.throughput",
} as const satisfies Record<DeliveryPage, string>;
