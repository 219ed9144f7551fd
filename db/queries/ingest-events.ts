import { plainArray } from "@/db/array-literal";
import { binaryTextArray, boolArray, float8Array, int2Array, int4Array, int8Array, uuidArray } from "@/db/binary-array";
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

type Column = Buffer | string;

/** $2..$19, in order. */
function eventArrays(events: IngestEvent[]): Column[] {
  return [
    uuidArray(events, (e) => e.messageKey),
    uuidArray(events, (e) => e.id),
    plainArray(events, (e) => e.event.kind),
    float8Array(events, (e) => e.event.at),
    boolArray(events, (e) => e.inferred),
    int4Array(events, (e) => e.event.attempt),
    int4Array(events, (e) => e.event.bounceClass),
    int2Array(events, (e) => e.event.smtpCode),
    binaryTextArray(events, (e) => e.event.enhancedCode),
    binaryTextArray(events, (e) => e.event.text),
    binaryTextArray(events, (e) => e.event.mx),
    binaryTextArray(events, (e) => e.event.sendingIp),
    int8Array(events, (e) => e.event.queueTimeMs),
    int2Array(events, (e) => e.qualification?.reasonCode ?? null),
    plainArray(events, (e) => e.qualification?.type ?? null),
    binaryTextArray(events, (e) => e.qualification?.ruleId ?? null),
    int4Array(events, (e) => e.feedId),
    int8Array(events, (e) => e.batchId),
  ];
}

/** $20..$38, in order. */
function messageArrays(messages: IngestMessage[]): Column[] {
  return [
    uuidArray(messages, (m) => m.messageKey),
    binaryTextArray(messages, (m) => m.recipient),
    binaryTextArray(messages, (m) => m.messageId),
    float8Array(messages, (m) => m.state.relayedAt),
    float8Array(messages, (m) => m.state.heldSince),
    float8Array(messages, (m) => m.state.deliveredAt),
    float8Array(messages, (m) => m.state.complainedAt),
    float8Array(messages, (m) => m.state.lastDeferral?.at ?? null),
    uuidArray(messages, (m) => m.state.lastDeferral?.id ?? null),
    int2Array(messages, (m) => m.state.lastDeferral?.qualification?.reasonCode ?? null),
    plainArray(messages, (m) => m.state.lastDeferral?.qualification?.type ?? null),
    int4Array(messages, (m) => m.state.maxAttempt),
    int2Array(messages, (m) => m.state.terminal?.class ?? null),
    float8Array(messages, (m) => m.state.terminal?.at ?? null),
    plainArray(messages, (m) => m.state.terminal?.kind ?? null),
    uuidArray(messages, (m) => m.state.terminal?.id ?? null),
    int2Array(messages, (m) => m.state.terminal?.qualification?.reasonCode ?? null),
    plainArray(messages, (m) => m.state.terminal?.qualification?.type ?? null),
    float8Array(messages, (m) => m.state.lastEventAt),
  ];
}
