import { plainArray, textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import type { FeedbackEvent } from "@/lib/domain/event";
import type { MessageState } from "@/lib/domain/message-state";
import type { Qualification } from "@/lib/domain/qualification/qualification";
import { ingestStatement } from "./ingest-statement";

export type IngestEvent = {
  messageKey: string;
  id: string;
  event: FeedbackEvent;
  qualification: Qualification | null;
  inferred: boolean;
  feedId: number | null;
  batchId: number | null;
};

/** One message of the batch, with the join of the batch's events about it. */
export type IngestMessage = { messageKey: string; recipient: string; messageId: string | null; state: MessageState };

/** How many events of each batch were new. */
export type Accepted = Map<number | null, number>;

/**
 * Takes in events of one delivery: new events are kept, joined into the log, and the counters moved by the difference, in
 * one statement. Events already known change nothing. Exact when several writers meet on a message.
 * Refuses (by its keys) nothing: the caller has left out repeated ids within the batch.
 */
export async function ingestEvents(db: Connection, batch: { deliveryId: number; events: IngestEvent[]; messages: IngestMessage[] }): Promise<Accepted> {
  const { rows } = await db.query<{ batch_id: number | null; accepted: number }>({
    name: "ingest-events",
    text: ingestStatement,
    values: [batch.deliveryId, ...eventArrays(batch.events), ...messageArrays(batch.messages)],
  });
  return new Map(rows.map((row) => [row.batch_id, row.accepted]));
}

function eventArrays(events: IngestEvent[]): string[] {
  return [
    plainArray(events, (e) => e.messageKey),
    plainArray(events, (e) => e.id),
    plainArray(events, (e) => e.event.kind),
    plainArray(events, (e) => e.event.at),
    plainArray(events, (e) => e.inferred),
    plainArray(events, (e) => e.event.attempt),
    plainArray(events, (e) => e.event.bounceClass),
    plainArray(events, (e) => e.event.smtpCode),
    textArray(events, (e) => e.event.enhancedCode),
    textArray(events, (e) => e.event.text),
    textArray(events, (e) => e.event.mx),
    textArray(events, (e) => e.event.sendingIp),
    plainArray(events, (e) => e.event.queueTimeMs),
    plainArray(events, (e) => e.qualification?.reasonCode ?? null),
    plainArray(events, (e) => e.qualification?.type ?? null),
    textArray(events, (e) => e.qualification?.ruleId ?? null),
    plainArray(events, (e) => e.feedId),
    plainArray(events, (e) => e.batchId),
  ];
}

function messageArrays(messages: IngestMessage[]): string[] {
  return [
    plainArray(messages, (m) => m.messageKey),
    textArray(messages, (m) => m.recipient),
    textArray(messages, (m) => m.messageId),
    plainArray(messages, (m) => m.state.relayedAt),
    plainArray(messages, (m) => m.state.heldSince),
    plainArray(messages, (m) => m.state.deliveredAt),
    plainArray(messages, (m) => m.state.complainedAt),
    plainArray(messages, (m) => m.state.lastDeferral?.at ?? null),
    plainArray(messages, (m) => m.state.lastDeferral?.id ?? null),
    plainArray(messages, (m) => m.state.lastDeferral?.qualification?.reasonCode ?? null),
    plainArray(messages, (m) => m.state.lastDeferral?.qualification?.type ?? null),
    plainArray(messages, (m) => m.state.maxAttempt),
    plainArray(messages, (m) => m.state.terminal?.class ?? null),
    plainArray(messages, (m) => m.state.terminal?.at ?? null),
    plainArray(messages, (m) => m.state.terminal?.kind ?? null),
    plainArray(messages, (m) => m.state.terminal?.id ?? null),
    plainArray(messages, (m) => m.state.terminal?.qualification?.reasonCode ?? null),
    plainArray(messages, (m) => m.state.terminal?.qualification?.type ?? null),
    plainArray(messages, (m) => m.state.lastEventAt),
  ];
}
