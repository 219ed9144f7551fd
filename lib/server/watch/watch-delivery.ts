import type { DeliverySummary } from "@/lib/contract/delivery";
import type { StreamFrame } from "@/lib/contract/stream";
import { gatherChanges, type Pace, type Subscribe } from "./changes";

type Watch = Pace & { subscribe: Subscribe; read: (id: string) => Promise<DeliverySummary | null>; now: () => number };

/**
 * Frames for one delivery: its summary now and after each change; a heartbeat in between. Each frame is the whole summary, so
 * a viewer who reconnects, with whatever Last-Event-ID, has missed nothing after the first.
 */
export async function* watchDelivery(id: string, { subscribe, read, now, ...pace }: Watch): AsyncGenerator<StreamFrame> {
  let sent = "";
  const ofThisDelivery: Subscribe = (tell) => subscribe((change) => (change === id || change === "all" || change === "lost") && tell(change));
  for await (const changes of gatherChanges(ofThisDelivery, pace)) {
    const summary = changes.size > 0 ? await read(id) : null;
    const content = JSON.stringify(summary);
    if (summary && content !== sent) {
      sent = content;
      yield { type: "summary", summary };
    } else {
      yield { type: "heartbeat", at: new Date(now()).toISOString() };
    }
  }
}

/** Frames for the list: which deliveries changed ("all" after a gap); a heartbeat in between. */
export async function* watchDeliveries({ subscribe, now, ...pace }: Pace & { subscribe: Subscribe; now: () => number }): AsyncGenerator<StreamFrame> {
  for await (const changes of gatherChanges(subscribe, pace)) {
    yield changes.size > 0 ? { type: "changed", deliveryIds: [...changes] } : { type: "heartbeat", at: new Date(now()).toISOString() };
  }
}
