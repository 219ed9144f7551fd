import { packBody } from "@/db/packed-body";
import { addFeedCounts } from "@/db/queries/add-feed-counts";
import { claimBatches } from "@/db/queries/claim-batches";
import { findBatchBody } from "@/db/queries/find-batch-body";
import { findCandidates } from "@/db/queries/find-candidates";
import { findKnownEvents } from "@/db/queries/find-known-events";
import { findMessageMonths } from "@/db/queries/find-message-months";
import { findMessagesById } from "@/db/queries/find-messages-by-id";
import { findOverdueDeliveries } from "@/db/queries/find-overdue-deliveries";
import { findOverdueMessages } from "@/db/queries/find-overdue-messages";
import { holdMonths } from "@/db/queries/hold-months";
import { ingestEvents } from "@/db/queries/ingest-events";
import { insertInboxBatches } from "@/db/queries/insert-inbox-batches";
import { insertRejects } from "@/db/queries/insert-rejects";
import { settleExpiryDue } from "@/db/queries/settle-expiry-due";
import { stampFeeds } from "@/db/queries/stamp-feeds";
import type { EventKind } from "@/lib/domain/event";
import { ingestGroups } from "@/lib/server/ingest/ingest-groups";
import { courses, groupOf } from "./messages";
import { messageKey, ofDelivery, recipient, rehearsed, type Stage, type Step } from "./stage";

/** From a post to its counters, and messages that nobody reports on any more. */
export const takingIn: Step[] = [
  ["keeping a batch", async (tx, { feedId }) => insertInboxBatches(tx, [{ feedId, digest: messageKey, body: await packBody(Buffer.from("[]")), ...queued }])],
  ["the body of a batch", (tx) => findBatchBody(tx, { id: 1 })],
  ["keeping what could not be read", (tx, { feedId }) => insertRejects(tx, [{ feedId, batchId: 1, item: 0, reason: "not-an-event", detail: null, raw: "{}" }])],
  ["claiming batches", (tx) => claimBatches(tx, { limit: 1, after: 0 })],
  ["holding the months", (tx) => holdMonths(tx)],
  ["messages by their id", (tx, { feedId }) => findMessagesById(tx, { feedIds: [feedId], messageIds: [rehearsed] })],
  ["what unmatched events may mean", (tx) => findCandidates(tx, { messageIds: [rehearsed], recipients: [recipient] })],
  ["the rows that messages have", (tx, stage) => findMessageMonths(tx, { messages: [ofDelivery(stage)], months: [stage.month] })],
  ["events that messages have", (tx, stage) => findKnownEvents(tx, { events: [{ ...ofDelivery(stage), id: "000000000000001" }], months: [stage.month] })],
  ["taking in a message of a list", (tx, stage) => ingestEvents(tx, ofOne(stage, courses.listed))],
  ["taking in an exclusion", (tx, stage) => ingestEvents(tx, ofOne(stage, courses.excluded))],
  ["taking in events of a new message", (tx, stage) => ingestEvents(tx, ofOne(stage, courses.relayed))],
  ["taking in a deferral", (tx, stage) => ingestEvents(tx, ofOne(stage, courses.deferred))],
  ["taking in a delivery and a complaint", (tx, stage) => ingestEvents(tx, ofOne(stage, courses.delivered))],
  ["taking in a bounce", (tx, stage) => ingestEvents(tx, ofOne(stage, courses.bouncedLate))],
  ["writing off what has expired", (tx, stage) => ingestEvents(tx, ofOne(stage, courses.expired))],
  ["taking in what was taken in before", (tx, stage) => ingestEvents(tx, ofOne(stage, courses.delivered))],
  [
    "taking in events of several deliveries",
    (tx, stage) => {
      const [first, second] = stage.deliveryIds;
      return ingestGroups(tx, { month: stage.month, groups: [groupOf(stage, first, courses.delivered), groupOf(stage, second, courses.failed)] });
    },
  ],
  ["counting what became of a feed's items", (tx, { feedId }) => addFeedCounts(tx, [{ feedId, metric: "accepted", n: 1 }])],
  ["a feed's latest event", (tx, { feedId }) => stampFeeds(tx, [{ feedId, lastEventAt: 0 }])],
  ["overdue deliveries", (tx) => findOverdueDeliveries(tx, { maxSeconds: 60, backlogSeconds: 5 })],
  ["overdue messages", (tx, { deliveryIds: [deliveryId] }) => findOverdueMessages(tx, { deliveryId, before: Date.now(), limit: 10 })],
  ["the next expiry of a delivery", (tx, { deliveryIds: [deliveryId] }) => settleExpiryDue(tx, { deliveryId })],
];

const queued = { items: 1, state: "queued", rejected: 0 } as const;

function ofOne(stage: Stage, kinds: readonly EventKind[]) {
  return { ...groupOf(stage, stage.deliveryIds[0], kinds), month: stage.month };
}
