import type { Database } from "@/db/client";
import { verifyDelivery } from "@/lib/server/verify/verify-delivery";

/** Recounts deliveries from their events alone. A figure for events that did not arrive, or arrived wrong, would be worth nothing. */
export async function proveExact(db: Database, deliveryIds: readonly number[], posted: number | null = null): Promise<{ messages: number; events: number }> {
  const sum = { messages: 0, events: 0 };
  for (const id of deliveryIds) {
    const { messages, events, differing, differences } = await verifyDelivery(db, id);
    if (differing > 0) throw new Error(`The numbers measured are not exact: ${differing} differ, ${JSON.stringify(differences[0])}`);
    sum.messages += messages;
    sum.events += events;
  }
  if (posted !== null && sum.events !== posted) throw new Error(`${posted} events were posted and ${sum.events} taken in: there is nothing to measure.`);
  return sum;
}
