import { asOfParams } from "@/lib/contract/as-of";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { DrawnDelivery } from "@/lib/contract/drawn-delivery";
import { clampInstant, type LifeSpan, lifeSpan } from "@/lib/domain/clamp-instant";
import { findDelivery } from "./find-delivery";
import { findDeliveryAsOf } from "./find-delivery-as-of";
import { readTimeline } from "./read-timeline";

/** What the pages that can go back in time are drawn from; null if there is no such delivery. */
export async function drawDelivery(id: string, search: Record<string, string>): Promise<DrawnDelivery | null> {
  const asked = asOfParams.parse(search).at;
  const [summary, timeline] = await Promise.all([findDelivery(id), readTimeline(id, { bucket: null, from: null, to: null, at: null })]);
  if (!summary || !timeline) return null;
  const { at } = clampInstant(lifeOf(summary), asked === null ? null : Date.parse(asked));
  return { summary, at, asOf: at === null ? null : await findDeliveryAsOf(id, new Date(at).toISOString()), timeline };
}

function lifeOf({ startedAt, lastEventAt }: DeliverySummary): LifeSpan | null {
  return startedAt === null || lastEventAt === null ? null : lifeSpan(Date.parse(startedAt), Date.parse(lastEventAt));
}
