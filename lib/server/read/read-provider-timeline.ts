import { findDeliveryRow } from "@/db/queries/find-delivery";
import { type ProviderTimelineRow, readProviderTimelineRows } from "@/db/queries/read-provider-timeline";
import type { ProviderTimeline } from "@/lib/contract/provider-timeline";
import type { TimelineParams } from "@/lib/contract/timeline";
import { database } from "@/lib/server/database";
import { isoInstant } from "./iso-instant";
import { rowId } from "./row-id";
import { timelineSpanOf } from "./timeline-span";

const series = ["relayed", "delivered"] as const;

/** How fast the messages of each mailbox provider were relayed and landed. */
export async function readProviderTimeline(id: string, params: TimelineParams): Promise<ProviderTimeline | null> {
  const deliveryId = rowId(id);
  const delivery = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  if (deliveryId === null || delivery === null) return null;
  const span = timelineSpanOf(delivery, params);
  const rows = await readProviderTimelineRows(database(), { deliveryId, ...span });
  const starts = [...new Set(rows.map(({ at }) => at))];
  const indexOf = new Map(starts.map((at, index) => [at, index]));
  const providers = new Map<string, { relayed: number[]; delivered: number[] }>();
  for (const { at, provider, relayed, delivered } of rows) {
    if (provider === null) continue;
    const kept = providers.get(provider) ?? { relayed: starts.map(() => 0), delivered: starts.map(() => 0) };
    const index = indexOf.get(at) ?? 0;
    kept.relayed[index] = relayed;
    kept.delivered[index] = delivered;
    providers.set(provider, kept);
  }
  return {
    bucketSeconds: span.bucketMinutes * 60,
    complete: addsUp(rows),
    at: starts.map((at) => isoInstant(at)),
    providers: [...providers].map(([provider, counts]) => ({ provider, ...counts })),
  };
}

/** In every bucket, the providers are the whole. */
function addsUp(rows: readonly ProviderTimelineRow[]): boolean {
  const left = new Map<string, number>();
  for (const { at, provider, ...counts } of rows) {
    for (const name of series) {
      const key = `${at} ${name}`;
      left.set(key, (left.get(key) ?? 0) + (provider === null ? counts[name] : -counts[name]));
    }
  }
  return [...left.values()].every((n) => n === 0);
}
