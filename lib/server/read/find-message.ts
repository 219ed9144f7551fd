import { findDeliveryRow } from "@/db/queries/find-delivery";
import { findLogRow } from "@/db/queries/find-log-row";
import { type MessageEventRow, readMessageEvents } from "@/db/queries/read-message-events";
import type { MessageDetail, MessageEvent } from "@/lib/contract/log";
import { deadlineOf } from "@/lib/domain/validity";
import { showText } from "@/lib/server/auth/show-recipient";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { findOwnRules } from "./find-own-rules";
import { isoInstant } from "./iso-instant";
import { messageKeyFrom } from "./message-key";
import { presentLogRow, presentReason } from "./present-log-row";
import { hostsOf } from "./read-log";
import { rowId } from "./row-id";

export async function findMessage(id: string, key: string, viewer: Viewer): Promise<MessageDetail | null> {
  const db = database();
  const deliveryId = rowId(id);
  if (deliveryId === null) return null;
  const messageKey = messageKeyFrom(key);
  const delivery = await findDeliveryRow(db, { id: deliveryId });
  if (!delivery) return null;
  const message = { deliveryId, months: delivery.months, messageKey };
  const [row, events] = await Promise.all([findLogRow(db, message), readMessageEvents(db, message)]);
  if (!row) return null;
  const ownRules = await findOwnRules(
    events.flatMap(({ qualification }) => qualification?.ruleId ?? []),
    viewer,
  );
  return {
    ...presentLogRow(row, { viewer, mode: delivery.mode, hosts: await hostsOf([row]) }),
    delivery: { id: String(delivery.id), key: delivery.key, label: delivery.label, mode: delivery.mode },
    deadlineAt: isoInstant(deadlineOf(row, delivery.requestedValiditySeconds)),
    events: events.map((event) => presentEvent({ ...event, text: showText(viewer, event.text, row.recipient) }, row.decidedBy)),
    ownRules,
    eventsKept: events.length > 0 || row.lastEventAt === null,
  };
}

function presentEvent({ id, at, receivedAt, batchId, feedKey, feedId: _, qualification, ...event }: MessageEventRow, decidedBy: string | null): MessageEvent {
  return {
    id,
    ...event,
    at: isoInstant(at),
    receivedAt: isoInstant(receivedAt),
    batchId: batchId === null ? null : String(batchId),
    feed: feedKey,
    reason: presentReason({
      code: qualification?.reasonCode ?? null,
      type: qualification?.type ?? null,
      ruleId: qualification?.ruleId ?? null,
      text: event.text,
    }),
    decided: id === decidedBy,
  };
}
