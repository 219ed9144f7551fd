import { findBatchBody } from "@/db/queries/find-batch-body";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import { findLogRow } from "@/db/queries/find-log-row";
import { readMessageEvents } from "@/db/queries/read-message-events";
import { parseBody } from "@/lib/adapters/parse-body";
import { adapters } from "@/lib/adapters/registry";
import type { RawEvent } from "@/lib/contract/log";
import { showText } from "@/lib/server/auth/show-recipient";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { eventId } from "@/lib/server/ingest/digest";
import { messageKeyFrom } from "./message-key";
import { rowId } from "./row-id";

/** The item of a raw batch that an event was read from, as the viewer may see it. Null where there is no such event. */
export async function findRawEvent(
  viewer: Viewer,
  { id, messageKey: key, eventId: wanted }: { id: string; messageKey: string; eventId: string },
): Promise<RawEvent | null> {
  const db = database();
  const deliveryId = rowId(id);
  const delivery = deliveryId === null ? null : await findDeliveryRow(db, { id: deliveryId });
  if (delivery === null) return null;
  const message = { deliveryId: delivery.id, months: delivery.months, messageKey: messageKeyFrom(key) };
  const [row, events] = await Promise.all([findLogRow(db, message), readMessageEvents(db, message)]);
  const event = events.find((each) => each.id === wanted);
  if (!row || !event) return null;
  if (event.batchId === null) return { state: "none" };
  const raw = await readItem(event.batchId, wanted);
  return raw === null ? { state: "gone" } : { state: "kept", raw: showText(viewer, raw, row.recipient) };
}

async function readItem(batchId: number, wanted: string): Promise<string | null> {
  const batch = await findBatchBody(database(), { id: batchId });
  if (batch === null) return null;
  const parsed = parseBody(batch.body);
  if (!parsed.ok) return null;
  const values = parsed.items.flatMap((item) => (item.ok ? [item.value] : []));
  const found = adapters[batch.format](values).events.find(({ event }) => eventId(batch.feedId, event) === wanted);
  return found ? JSON.stringify(values[found.item], null, 2) : null;
}
