import { asOfParams } from "@/lib/contract/as-of";
import type { DrawnDelivery } from "@/lib/contract/drawn-delivery";
import { findDelivery } from "./find-delivery";
import { findDeliveryAsOf } from "./find-delivery-as-of";
import { readTimeline } from "./read-timeline";

/** What the pages that can go back in time are drawn from; null if there is no such delivery. */
export async function drawDelivery(id: string, search: Record<string, string>): Promise<DrawnDelivery | null> {
  const { at } = asOfParams.parse(search);
  const [summary, asOf, timeline] = await Promise.all([
    findDelivery(id),
    at === null ? null : findDeliveryAsOf(id, at),
    readTimeline(id, { bucket: null, from: null, to: null }),
  ]);
  if (!summary || !timeline) return null;
  return { summary, at: at === null ? null : Date.parse(at), asOf, timeline };
}
