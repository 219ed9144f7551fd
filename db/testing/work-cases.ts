import { claimBatches } from "@/db/queries/claim-batches";
import { claimUnmatched } from "@/db/queries/claim-unmatched";
import { findCandidates } from "@/db/queries/find-candidates";
import { type EventOfMessage, findKnownEvents } from "@/db/queries/find-known-events";
import { findMessageMonths } from "@/db/queries/find-message-months";
import { findMessagesById } from "@/db/queries/find-messages-by-id";
import { findOverdueMessages } from "@/db/queries/find-overdue-messages";
import { finishBatches } from "@/db/queries/finish-batches";
import { type IngestMessage, ingestEvents } from "@/db/queries/ingest-events";
import { type InboxBatch, insertInboxBatches } from "@/db/queries/insert-inbox-batches";
import { readFacts } from "@/db/queries/read-facts";
import { readLogStates } from "@/db/queries/read-log-states";
import { settleExpiryDue } from "@/db/queries/settle-expiry-due";
import type { FeedbackEvent } from "@/lib/domain/event";
import { factOfEvent } from "@/lib/domain/fact-of-event";
import { evolve, unseenState } from "@/lib/domain/message-state";
import type { FullLog } from "./full-log";
import type { PlanCase } from "./plan-case";

const large = (full: FullLog) => ({ deliveryId: full.deliveryId });
const ids = Array.from({ length: 100 }, (_, i) => `m${i * 7}`);
const keys = (full: FullLog) => [...full.known, ...full.known.map((key) => [...key].reverse().join(""))].map((messageKey) => ({ ...large(full), messageKey }));
const finished = { accepted: 1, repeated: 0, unmatched: 0, rejected: 0, ignored: {} };

/** What a worker asks, and the route that takes feedback. */
export const workCases: PlanCase[] = [
  [
    "a thousand events, half of them of new messages",
    (full) => (tx) => ingestEvents(tx, { ...large(full), month: full.current, messages: someMessages(full) }),
    { rows: 9_000, buffers: 60_000, gathered: 10_000 },
  ],
  ["keeping new batches", (full) => (tx) => insertInboxBatches(tx, batches(full, "new"))],
  ["keeping batches that are there", (full) => (tx) => insertInboxBatches(tx, batches(full, "old"))],
  ["claiming batches", () => (tx) => claimBatches(tx, { limit: 4, after: 0 })],
  ["claiming many batches", () => (tx) => claimBatches(tx, { limit: 100, after: 0 })],
  ["marking batches as done", () => (tx) => finishBatches(tx, [{ id: 5, ...finished }])],
  ["a hundred messages by their ids", (full) => (tx) => findMessagesById(tx, { feedIds: [full.feedId], messageIds: ids }), { buffers: 1_500 }],
  ["rows of a thousand messages", (full) => (tx) => findMessageMonths(tx, { messages: keys(full), months: full.months }), { rows: 1_000, buffers: 15_000 }],
  ["events of a thousand messages", (full) => (tx) => findKnownEvents(tx, { events: lateEvents(full), months: full.months }), { rows: 1_000, buffers: 15_000 }],
  [
    "claiming unmatched events",
    () => (tx) => claimUnmatched(tx, { limit: 500 }),
    { rows: 2_100, gathered: 2_000, readWhole: ["unmatched_events"], buffers: 3_000 },
  ],
  ["what they may mean", () => (tx) => findCandidates(tx, { messageIds: ids, recipients: ids }), { rows: 300, buffers: 3_000, gathered: 200 }],
  ["overdue messages", (full) => (tx) => findOverdueMessages(tx, { ...large(full), before: Date.now(), limit: 500 }), { rows: 510, buffers: 1_500 }],
  ["the next expiry", (full) => (tx) => settleExpiryDue(tx, large(full))],
  [
    "a slice of facts",
    (full) => (tx) => readFacts(tx, { ...large(full), after: full.deep, limit: 5_000, mostEvents: 100_000 }),
    { rows: 5_010, buffers: 6_000 },
  ],
  [
    "a slice of states",
    (full) => (tx) => readLogStates(tx, { ...large(full), after: `c8${"0".repeat(30)}`, upTo: `c9${"0".repeat(30)}` }),
    { rows: 4_500, buffers: 7_500, gathered: 1_500 },
  ],
];

function lateEvents(full: FullLog): EventOfMessage[] {
  return keys(full).map((message) => ({ ...message, id: "000000000000001" }));
}

function batches(full: FullLog, of: "new" | "old"): InboxBatch[] {
  const fresh = Array.from({ length: 20 }, (_, i) => i.toString(16).padStart(32, "0"));
  return (of === "new" ? fresh : full.digests).map((digest) => ({
    feedId: full.feedId,
    digest,
    body: Buffer.from("[]"),
    items: 1,
    state: "queued",
    rejected: 0,
  }));
}

function someMessages(full: FullLog): IngestMessage[] {
  return keys(full).map(({ messageKey }, i) => {
    const event: FeedbackEvent = { kind: "relayed", at: Date.now(), messageId: `n${i}`, recipient: `n${i}@example.com`, attempt: null, ...nothingElse };
    const id = i.toString(16).padStart(15, "0");
    const state = evolve(unseenState, factOfEvent(id, event, null, false));
    const events = [{ messageKey, id, event, qualification: null, inferred: false, feedId: full.feedId, batchId: 1 }];
    return { messageKey, month: i < full.known.length ? full.months[0] : null, recipient: `n${i}@example.com`, messageId: `n${i}`, events, state };
  });
}

const nothingElse = { bounceClass: null, smtpCode: null, enhancedCode: null, text: null, mx: null, sendingIp: null, queueTimeMs: null };
