import type { Transaction } from "@/db/client";
import { addFeedCounts } from "@/db/queries/add-feed-counts";
import { claimBatches } from "@/db/queries/claim-batches";
import { countDeliveries } from "@/db/queries/count-deliveries";
import { declareDeliveryRow } from "@/db/queries/declare-delivery";
import { ensureDeliveries } from "@/db/queries/ensure-deliveries";
import { findCandidates } from "@/db/queries/find-candidates";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import { findLogRow } from "@/db/queries/find-log-row";
import { findMessageMonths } from "@/db/queries/find-message-months";
import { findMessagesById } from "@/db/queries/find-messages-by-id";
import { findOverdueDeliveries } from "@/db/queries/find-overdue-deliveries";
import { findOverdueMessages } from "@/db/queries/find-overdue-messages";
import { findProof } from "@/db/queries/find-proof";
import { type IngestMessage, ingestEvents } from "@/db/queries/ingest-events";
import { insertFeed } from "@/db/queries/insert-feed";
import { everyDelivery, listDeliveryRows } from "@/db/queries/list-deliveries";
import { listDueProofs } from "@/db/queries/list-due-proofs";
import { listFeedRows } from "@/db/queries/list-feeds";
import { everyMessage } from "@/db/queries/log-runs";
import { readCounterPage } from "@/db/queries/read-counter-page";
import { readFacts } from "@/db/queries/read-facts";
import { readFailureReasonRows } from "@/db/queries/read-failure-reasons";
import { readLogRows } from "@/db/queries/read-log";
import { readLogStates } from "@/db/queries/read-log-states";
import { readMessageEvents } from "@/db/queries/read-message-events";
import { readMessagesOfRecipient } from "@/db/queries/read-messages-of-recipient";
import { readMonths } from "@/db/queries/read-months";
import { readTimelineRows } from "@/db/queries/read-timeline";
import { saveProof } from "@/db/queries/save-proof";
import { settleExpiryDue } from "@/db/queries/settle-expiry-due";
import { sumProofs } from "@/db/queries/sum-proofs";
import type { FeedbackEvent } from "@/lib/domain/event";
import { factOfEvent } from "@/lib/domain/fact-of-event";
import { evolve, unseenState } from "@/lib/domain/message-state";

/** A statement that the database would not run, and what it said. */
export type Refusal = { what: string; message: string };

type Step = [what: string, run: (tx: Transaction, stage: Stage) => Promise<unknown>];
type Stage = { feedId: number; deliveryId: number; month: number };

const messageKey = "0af7651916cd43dd8448eb211c80319c";
const nothing = { attempt: null, bounceClass: null, smtpCode: null, enhancedCode: null, text: null, mx: null, sendingIp: null, queueTimeMs: null };
const everything = { ...everyMessage, at: null, limit: 10 };
const due = { grownSeconds: 60, changedSeconds: 60, allSeconds: 86_400, eventsPerSecond: 5_000, limit: 10 };
const ofDelivery = ({ deliveryId, month }: Stage) => ({ deliveryId, months: [month], messageKey });

/**
 * Runs each kind of statement that works on deliveries and the log, in a transaction, and takes all of it back. Returns those that
 * were refused.
 */
export async function rehearse(tx: Transaction): Promise<Refusal[]> {
  await tx.query("savepoint rehearsal");
  const feedId = await insertFeed(tx, { key: "rehearsal", format: "sparkpost", tokenHash: "rehearsal" });
  const { current } = await readMonths(tx);
  const stage: Stage = { feedId: feedId ?? 0, deliveryId: 0, month: current };
  const refusals: Refusal[] = [];
  for (const [what, run] of steps) {
    await tx.query("savepoint step");
    try {
      await run(tx, stage);
    } catch (error) {
      await tx.query("rollback to savepoint step");
      refusals.push({ what, message: error instanceof Error ? error.message : String(error) });
    }
    await tx.query("release savepoint step");
  }
  await tx.query("rollback to savepoint rehearsal");
  await tx.query("release savepoint rehearsal");
  return refusals;
}

const steps: Step[] = [
  ["deliveries first seen", (tx, { feedId }) => ensureDeliveries(tx, [{ key: "rehearsal", label: "rehearsal", feedId }])],
  [
    "declaring a delivery",
    async (tx, stage) => {
      const declaration = { key: "rehearsal", label: "rehearsal", mode: "efs" as const, target: 1, requestedValiditySeconds: 60 };
      stage.deliveryId = (await declareDeliveryRow(tx, { ...declaration, feedId: stage.feedId })).id;
    },
  ],
  ["taking in events of a new message", (tx, stage) => takeIn(tx, stage, "relayed", 1)],
  ["taking in events of a known message", (tx, stage) => takeIn(tx, stage, "delivered", 2)],
  ["taking in what was taken in before", (tx, stage) => takeIn(tx, stage, "delivered", 2)],
  ["claiming batches", (tx) => claimBatches(tx, { limit: 1, after: 0 })],
  ["counting what became of a feed's items", (tx, { feedId }) => addFeedCounts(tx, [{ feedId, metric: "accepted", n: 1 }])],
  ["messages by their id", (tx, { feedId }) => findMessagesById(tx, { feedIds: [feedId], messageIds: ["rehearsal"] })],
  ["what unmatched events may mean", (tx) => findCandidates(tx, { messageIds: ["rehearsal"], recipients: ["rehearsal@example.com"] })],
  ["the rows that messages have", (tx, stage) => findMessageMonths(tx, { messages: [ofDelivery(stage)], months: [stage.month] })],
  ["overdue deliveries", (tx) => findOverdueDeliveries(tx, { maxSeconds: 60, backlogSeconds: 5 })],
  ["overdue messages", (tx, { deliveryId }) => findOverdueMessages(tx, { deliveryId, before: Date.now(), limit: 10 })],
  ["the next expiry of a delivery", (tx, { deliveryId }) => settleExpiryDue(tx, { deliveryId })],
  ["the summary", (tx, { deliveryId }) => findDeliveryRow(tx, { id: deliveryId })],
  ["the list", (tx) => listDeliveryRows(tx, { ...everyDelivery, limit: 10 })],
  ["the list of final deliveries", (tx) => listDeliveryRows(tx, { ...everyDelivery, state: "final", order: "worst", limit: 10 })],
  ["the feeds", (tx) => listFeedRows(tx)],
  ["how many deliveries there are", (tx) => countDeliveries(tx)],
  ["the timeline", (tx, { deliveryId }) => readTimelineRows(tx, { deliveryId, bucketMinutes: 60 })],
  ["the reasons of failures", (tx, { deliveryId }) => readFailureReasonRows(tx, { deliveryId })],
  ["the log", (tx, stage) => readLogRows(tx, { ...ofDelivery(stage), ...everything })],
  ["the log's next page", (tx, stage) => readLogRows(tx, { ...ofDelivery(stage), ...everything, at: messageKey })],
  ["complaints in the log", (tx, stage) => readLogRows(tx, { ...ofDelivery(stage), ...everything, complained: true, outcome: ["failed"] })],
  ["one message", (tx, stage) => findLogRow(tx, ofDelivery(stage))],
  ["its events", (tx, stage) => readMessageEvents(tx, ofDelivery(stage))],
  ["one recipient's messages", (tx) => readMessagesOfRecipient(tx, { recipient: "rehearsal@example.com", after: null, limit: 10 })],
  ["recounting: events", (tx, { deliveryId }) => readFacts(tx, { deliveryId, after: null, limit: 10, mostEvents: 10 })],
  ["recounting: states", (tx, { deliveryId }) => readLogStates(tx, { deliveryId, after: null, upTo: null })],
  ["recounting: counters", (tx, { deliveryId }) => readCounterPage(tx, { deliveryId, after: null, limit: 10 })],
  ["keeping a proof", (tx, { deliveryId }) => saveProof(tx, { deliveryId, at: 0, messages: 1, events: 2, differences: 0, detail: [] })],
  ["finding a proof", (tx, { deliveryId }) => findProof(tx, { deliveryId })],
  ["proofs that are due", (tx) => listDueProofs(tx, due)],
  ["how the proofs stand", (tx) => sumProofs(tx)],
];

function takeIn(tx: Transaction, { feedId, deliveryId, month }: Stage, kind: FeedbackEvent["kind"], nr: number) {
  const recipient = "rehearsal@example.com";
  const event: FeedbackEvent = { ...nothing, kind, at: Date.now() - 1_000_000 + nr, messageId: "rehearsal", recipient };
  const id = nr.toString(16).padStart(15, "0");
  const state = evolve(unseenState, factOfEvent(id, event, null, false));
  const events = [{ messageKey, id, event, qualification: null, inferred: false, feedId, batchId: null }];
  const message: IngestMessage = { messageKey, month: null, recipient, messageId: "rehearsal", events, state };
  return ingestEvents(tx, { deliveryId, month, messages: [message] });
}
