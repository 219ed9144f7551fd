import { failuresHref } from "./failures-href";
import { deliveryHref, logHref, throughputHref } from "./log-href";

export const deliveryPages = ["summary", "failures", "log", "throughput"] as const;
export type DeliveryPage = (typeof deliveryPages)[number];

const hrefs: Record<DeliveryPage, (id: string) => string> = { summary: deliveryHref, failures: failuresHref, log: logHref, throughput: throughputHref };

/** A page of a delivery. */
export function deliveryPageHref(id: string, page: DeliveryPage): string {
  return hrefs[page](id);
}

/** The delivery that a path is of, null where it is of none. */
export function deliveryOfPath(path: string): string | null {
  return /^\/deliveries\/([1-9]\d{0,14})(\/|$)/.exec(path)?.[1] ?? null;
}
