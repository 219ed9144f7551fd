import { plainArray } from "@/db/array-literal";
import { binaryTextArray, eventIdArray, float8Array, int2Array, int4Array, int8Array, uuidArray } from "@/db/binary-array";
import type { Connection } from "@/db/client";
import { eventIdText, writeFactLine } from "@/db/fact-line";
import { type FeedbackEvent, isSendersWord } from "@/lib/domain/event";
import { hostName } from "@/lib/domain/host-name";
import { isAttempt, type MessageState } from "@/lib/domain/message-state";
import type { Qualification } from "@/lib/domain/qualification/qualification";
import { ingestOfManyDeliveries, ingestOfOneDelivery } from "./ingest-statement";
import { internHosts } from "./intern-hosts";
import { internReplies } from "./intern-replies";

export type IngestEvent = {
  messageKey: string;
  id: string;
  event: FeedbackEvent;
  qualification: Qualification | null;
  inferred: boolean;
  feedId: number | null;
  batchId: number | null;
};

/** One message of the batch, with its events there (each once) and the join of them. `month` is null until it is known to have a row. */
export type IngestMessage = {
  messageKey: string;
  month: number | null;
  recipient: string;
  messageId: string | null;
  events: IngestEvent[];
  state: MessageState;
};

/** How many events of each batch were new, and those that were not taken because their message has too many already. */
export type Ingested = { accepted: Map<number | null, number>; refused: IngestEvent[] };

/** Messages of one delivery, with their events. */
export type IngestGroup = { deliveryId: number; messages: readonly IngestMessage[] };

/** Numbers that the database gives to names (tables hosts and replies). */
export type Numbers = { hosts: ReadonlyMap<string, number>; replies: ReadonlyMap<string, number> };

type Short = { deliveryId: number; messageKey: string; full: boolean; fresh: string | null };
type Span = { deliveryId: number; first: number | null; last: number | null; relay: number | null };

/**
 * Takes in events of one delivery: new events are kept, joined into the log, and the counters moved by the difference, in
 * one statement. Events already known change nothing. Exact when several writers meet on a message. Messages without a row
 * get one in `month`. Refuses events of a message that has mostEventsOfAMessage (db/schema/delivery-log) already.
 */
export async function ingestEvents(db: Connection, { deliveryId, month, messages }: IngestGroup & { month: number }): Promise<Ingested> {
  const group = { deliveryId, messages };
  const numbers = await numberNames(db, messages);
  const { rows } = await db.query<Short>({
    name: "ingest-events",
    text: ingestOfOneDelivery,
    values: [deliveryId, ...spanArrays([spanOf(group)]), ...messageArrays(messages, month, numbers), ...eventArrays(messages)],
  });
  return sumUp([group], rows);
}

/** The same of many deliveries in one statement. Not for a database that is spread over a cluster. */
export async function ingestDeliveries(db: Connection, { month, groups }: { month: number; groups: readonly IngestGroup[] }): Promise<Ingested> {
  const messages = groups.flatMap((group) => group.messages);
  const numbers = await numberNames(db, messages);
  const owners = groups.flatMap(({ deliveryId, messages }) => messages.map((message) => ({ deliveryId, message })));
  const deferrals = owners.flatMap(({ deliveryId, message }) => message.events.filter(isDeferral).map(() => deliveryId));
  const { rows } = await db.query<Short>({
    name: "ingest-deliveries",
    text: ingestOfManyDeliveries,
    values: [
      int8Array(groups, (group) => group.deliveryId),
      ...spanArrays(groups.map(spanOf)),
      ...messageArrays(messages, month, numbers),
      ...eventArrays(messages),
      int8Array(owners, ({ deliveryId }) => deliveryId),
      int8Array(deferrals, (deliveryId) => deliveryId),
    ],
  });
  return sumUp(groups, rows);
}

/** Numbers of the hosts and replies that these messages' events name, given to those that had none. Writers wait here for one another over a new name. */
export async function numberNames(db: Connection, messages: readonly IngestMessage[]): Promise<Numbers> {
  const names = new Set<string>();
  const templates = new Set<string>();
  for (const { events, state } of messages) {
    for (const { event } of events) {
      if (!isAttempt(event)) continue;
      for (const name of [hostName(event.mx), hostName(event.sendingIp)]) if (name !== null) names.add(name);
    }
    if (state.terminal?.reply) templates.add(state.terminal.reply);
  }
  return { hosts: await internHosts(db, { names: [...names] }), replies: await internReplies(db, { templates: [...templates] }) };
}

type Column = Buffer | string;

/** First and last event that a feed reported, and latest relay. What the sender states is no event of a feed. Repeated ones said so before. */
function spanOf({ deliveryId, messages }: IngestGroup): Span {
  let [first, last, relay] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { events } of messages) {
    for (const { event, inferred } of events) {
      if (inferred || isSendersWord(event.kind)) continue;
      first = Math.min(first, event.at);
      last = Math.max(last, event.at);
      if (event.kind === "relayed") relay = Math.max(relay, event.at);
    }
  }
  return { deliveryId, first: finite(first), last: finite(last), relay: finite(relay) };
}

function finite(at: number): number | null {
  return Number.isFinite(at) ? at : null;
}

/** $2..$4, in order. */
function spanArrays(spans: readonly Span[]): Column[] {
  return [float8Array(spans, (s) => s.first), float8Array(spans, (s) => s.last), float8Array(spans, (s) => s.relay)];
}

/** $5..$34, in order; events are numbered through, from 1. */
function messageArrays(messages: readonly IngestMessage[], month: number, { hosts, replies }: Numbers): Column[] {
  const numberOf = (numbers: ReadonlyMap<string, number>, name: string | null | undefined) => (name ? (numbers.get(name) ?? null) : null);
  let last = 0;
  const lasts = messages.map((m) => {
    last += m.events.length;
    return last;
  });
  return [
    uuidArray(messages, (m) => m.messageKey),
    int4Array(messages, (m) => m.month ?? month),
    int4Array(messages, (m) => m.events.length),
    int4Array(lasts, (n) => n),
    binaryTextArray(messages, (m) => m.recipient),
    binaryTextArray(messages, (m) => m.messageId),
    binaryTextArray(messages, (m) => m.events.map((event) => writeFactLine(event, hosts)).join("\n")),
    int4Array(messages, (m) => m.state.attemptEvents),
    int4Array(messages, (m) => m.state.maxAttempt),
    float8Array(messages, (m) => m.state.relayedAt),
    float8Array(messages, (m) => m.state.heldSince),
    float8Array(messages, (m) => m.state.deliveredAt),
    float8Array(messages, (m) => m.state.complainedAt),
    float8Array(messages, (m) => m.state.lastDeferral?.at ?? null),
    eventIdArray(messages, (m) => m.state.lastDeferral?.id ?? null),
    int2Array(messages, (m) => m.state.lastDeferral?.qualification?.reasonCode ?? null),
    plainArray(messages, (m) => m.state.lastDeferral?.qualification?.type ?? null),
    int2Array(messages, (m) => m.state.terminal?.class ?? null),
    float8Array(messages, (m) => m.state.terminal?.at ?? null),
    plainArray(messages, (m) => m.state.terminal?.kind ?? null),
    eventIdArray(messages, (m) => m.state.terminal?.id ?? null),
    int2Array(messages, (m) => m.state.terminal?.qualification?.reasonCode ?? null),
    plainArray(messages, (m) => m.state.terminal?.qualification?.type ?? null),
    float8Array(messages, (m) => m.state.lastEventAt),
    float8Array(messages, (m) => m.state.deferredSince),
    float8Array(messages, (m) => m.state.route?.at ?? null),
    eventIdArray(messages, (m) => m.state.route?.id ?? null),
    int4Array(messages, (m) => numberOf(hosts, m.state.route?.mx)),
    int4Array(messages, (m) => numberOf(hosts, m.state.route?.ip)),
    int4Array(messages, (m) => numberOf(replies, m.state.terminal?.reply)),
  ];
}

/** $35..$38: the identities of all events, and the deferrals among them, each of which counts by itself. */
function eventArrays(messages: readonly IngestMessage[]): Column[] {
  const events = messages.flatMap((m) => m.events);
  const deferrals = events.filter(isDeferral);
  return [
    eventIdArray(events, (e) => e.id),
    uuidArray(deferrals, (e) => e.messageKey),
    eventIdArray(deferrals, (e) => e.id),
    float8Array(deferrals, (e) => e.event.at),
  ];
}

function isDeferral({ event }: IngestEvent): boolean {
  return event.kind === "deferred";
}

/** The statement names only messages of which not every event was new. */
function sumUp(groups: readonly IngestGroup[], rows: readonly Short[]): Ingested {
  const shortfalls = new Map(rows.map((row) => [row.deliveryId + row.messageKey, row]));
  const ingested: Ingested = { accepted: new Map(), refused: [] };
  for (const { deliveryId, messages } of groups) {
    for (const { messageKey, events } of messages) {
      const short = shortfalls.size === 0 ? undefined : shortfalls.get(deliveryId + messageKey);
      if (short?.full) {
        ingested.refused.push(...events);
        continue;
      }
      const fresh = short && new Set(short.fresh?.slice(1, -1).split(",").map(eventIdText) ?? []);
      for (const { id, batchId } of events) {
        if (!fresh || fresh.has(id)) ingested.accepted.set(batchId, (ingested.accepted.get(batchId) ?? 0) + 1);
      }
    }
  }
  return ingested;
}
