import type { Connection } from "@/db/client";
import { countDomains } from "@/db/queries/count-domains";
import { countDue } from "@/db/queries/count-due";
import { countFailures } from "@/db/queries/count-failures";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import { findLogRow } from "@/db/queries/find-log-row";
import { type DeliveryFilter, everyDelivery, listDeliveryRows } from "@/db/queries/list-deliveries";
import { listFeedRows } from "@/db/queries/list-feeds";
import { listWatchedRows } from "@/db/queries/list-watched";
import { everyMessage } from "@/db/queries/log-runs";
import { measureInbox } from "@/db/queries/measure-inbox";
import { readBatches } from "@/db/queries/read-batches";
import { readFailureReasonRows } from "@/db/queries/read-failure-reasons";
import { readFeedHours } from "@/db/queries/read-feed-hours";
import { type LogQuestion, readLogRows, rowsAtOnce } from "@/db/queries/read-log";
import { readMessageEvents } from "@/db/queries/read-message-events";
import { readProviderTimelineRows } from "@/db/queries/read-provider-timeline";
import { readTimelineRows } from "@/db/queries/read-timeline";
import { readInHands, readWorkspaceMinutes, readWorkspaceTime } from "@/db/queries/read-workspace-time";
import type { FullLog } from "./full-log";
import type { Bounds, PlanCase, Work } from "./plan-case";

const ofComplaints: Bounds = { rows: 900, buffers: 1_500, gathered: 900 };
export const page = 51;
/** Each row is looked at once, merged in order and never sorted. */
const ofOneLook: Bounds = { rows: rowsAtOnce + 100, buffers: rowsAtOnce * 1.5, gathered: 100 };

export function log(full: FullLog, question: Partial<LogQuestion>): Work {
  const asked = { ...everyMessage, deliveryId: full.deliveryId, months: full.months, at: null, limit: page };
  return (tx) => readLogRows(tx, { ...asked, ...question });
}

const ofAPage: Bounds = { rows: 800, buffers: 1_600 };
const list = (filter: Partial<DeliveryFilter>) => () => (tx: Connection) => listDeliveryRows(tx, { ...everyDelivery, limit: page, ...filter });
export const message = (full: FullLog) => ({ deliveryId: full.deliveryId, months: full.months, messageKey: full.deep });

const hoursOfToday = () => Array.from({ length: 24 }, (_, i) => Math.floor(Date.now() / 3_600_000) - i);
const lastMinutes = () => ({ first: Math.floor(Date.now() / 60_000) - 5, last: Math.floor(Date.now() / 60_000) - 1 });

const lastHours = (hours: number) => ({ from: Date.now() - hours * 3_600_000, to: Date.now() });

const large = (full: FullLog) => ({ deliveryId: full.deliveryId });

/** What pages and the interface ask. */
export const pageCases: PlanCase[] = [
  ["the log", (full) => log(full, {})],
  ["the log, 90 % in", (full) => log(full, { at: full.deep })],
  ...(["pending", "relayed", "deferred", "delivered", "failed"] as const).map(
    (outcome): PlanCase => [`the log: ${outcome}`, (full) => log(full, { outcome: [outcome] })],
  ),
  ["the log: delivered, 90 % in", (full) => log(full, { outcome: ["delivered"], at: full.deep })],
  ["the log: what has left", (full) => log(full, { outcome: ["relayed", "deferred", "delivered", "failed"] })],
  ["the log: what is open, 90 % in", (full) => log(full, { outcome: ["pending", "relayed", "deferred"], at: full.deep })],
  ["the log: the few that are due soon", (full) => log(full, { heldBefore: full.soon, known: { due: 100 } }), { rows: 400, buffers: 1_600, gathered: 400 }],
  [
    "the log: the few of an outcome that are due soon",
    (full) => log(full, { heldBefore: full.soon, outcome: ["deferred"], known: { due: 100 } }),
    { rows: 400, buffers: 1_600, gathered: 400 },
  ],
  ["the log: many that are due", (full) => log(full, { heldBefore: Date.now(), known: { due: 100_000 } }), ofOneLook],
  [
    "how many are due",
    (full) => (tx) => countDue(tx, { ...large(full), months: full.months, heldBefore: full.soon }),
    { rows: 400, buffers: 1_600, gathered: 400 },
  ],
  [
    "how many fail at a domain",
    (full) => (tx) => countFailures(tx, { ...large(full), dimension: "domain", values: ["example.com"], reasonCode: null, failedBy: "hard" }),
  ],
  ["where a domain stands", (full) => (tx) => countDomains(tx, { ...large(full), domains: ["example.com"], others: false })],
  ["the log: a common cause", (full) => log(full, { failedBy: "hard" })],
  ["the log: a rare cause, 90 % in", (full) => log(full, { failedBy: "block", at: full.deep })],
  ["the log: a cause that none has", (full) => log(full, { failedBy: "soft" })],
  ["the log: a common reason", (full) => log(full, { reasonCode: 1 })],
  ["the log: a rare reason, 90 % in", (full) => log(full, { reasonCode: 20, at: full.deep })],
  ["the log: a rare reason of deferrals", (full) => log(full, { reasonCode: 3 })],
  ["the log: a reason that none has", (full) => log(full, { reasonCode: 9 })],
  ["the log: deferred for a rare reason", (full) => log(full, { reasonCode: 3, outcome: ["deferred"] })],
  ["the log: failed for a rare reason", (full) => log(full, { reasonCode: 20, outcome: ["failed"] })],
  ["the log: a reason and a cause", (full) => log(full, { reasonCode: 1, failedBy: "block" })],
  ["the log: a rare reason and a rare cause", (full) => log(full, { reasonCode: 20, failedBy: "block" })],
  // Complaints are few: what else is asked of them is asked of each, and Postgres may sort them.
  ["the log: complaints", (full) => log(full, { complained: true }), ofComplaints],
  ["the log: complaints, 90 % in", (full) => log(full, { complained: true, at: full.deep }), ofComplaints],
  ["the log: complaints of the delivered", (full) => log(full, { complained: true, outcome: ["delivered"] }), ofComplaints],
  ["the log: complaints of the deferred", (full) => log(full, { complained: true, outcome: ["deferred"] }), ofComplaints],
  ["the log: complaints of a rare cause", (full) => log(full, { complained: true, failedBy: "block" }), ofComplaints],
  ["the log: without complaints", (full) => log(full, { complained: false })],
  ["the log: a prefix", (full) => log(full, { recipientPrefix: "abc" })],
  ["the log: a prefix that none has", (full) => log(full, { recipientPrefix: "zz" })],
  ["the log: a wide prefix of the failed", (full) => log(full, { recipientPrefix: "a", outcome: ["failed"] })],
  ["the log: a wide prefix of a cause", (full) => log(full, { recipientPrefix: "a", failedBy: "hard" })],
  ["the log: a wide prefix of a rare reason", (full) => log(full, { recipientPrefix: "a", reasonCode: 20 })],
  ["the log: a wide prefix of complaints", (full) => log(full, { recipientPrefix: "a", complained: true })],
  ["the log: a prefix, 90 % in", (full) => log(full, { recipientPrefix: "e", at: full.deep })],
  [
    "the log: a small domain of a large delivery",
    (full) => log(full, { domains: ["few.example"], known: { domains: 100 } }),
    { rows: 200, buffers: 600, gathered: 200 },
  ],
  ["the log: a small domain, failed", (full) => log(full, { domains: ["few.example"], known: { domains: 100 }, outcome: ["failed"] })],
  ["the log: a large domain", (full) => log(full, { domains: ["example.com"], known: { domains: 300_000 } })],
  ["the log: a large domain, 90 % in", (full) => log(full, { domains: ["example.com"], known: { domains: 300_000 }, at: full.deep })],
  ["the log: a domain that none has", (full) => log(full, { domains: ["no.example"], known: { domains: 0 } })],
  ["the log: one address", (full) => log(full, { recipientPrefix: "c4ca42.1@example.com", exact: true })],
  ["the log backwards, 90 % in", (full) => log(full, { at: full.deep, backwards: true })],
  ["the log: failed, backwards, 90 % in", (full) => log(full, { outcome: ["failed"], at: full.deep, backwards: true })],
  ["the log: many attempts", (full) => log(full, { attempts: { least: 5, most: null } }), ofOneLook],
  ["the log: many attempts, 50 % in, backwards", (full) => log(full, { attempts: { least: 5, most: null }, at: full.half, backwards: true }), ofOneLook],
  ["the log: failed after an instant", (full) => log(full, { outcome: ["failed"], from: Date.now() + 1e9 }), ofOneLook],
  ["the log: an instant that most were after", (full) => log(full, { from: 0 })],
  ["the log: a host that few have", (full) => log(full, { mxId: 77 }), ofOneLook],
  ["the log of a small delivery", (full) => log(full, { deliveryId: full.smallDeliveryId, months: [full.current] })],
  ["the summary", (full) => (tx) => findDeliveryRow(tx, { id: full.deliveryId })],
  ["the list of deliveries", list({}), ofAPage],
  ["the list, further down", list({ after: { at: "500", id: 500 } }), ofAPage],
  ["provisional deliveries", list({ state: "provisional" }), ofAPage],
  ["final deliveries", list({ state: "final" }), ofAPage],
  ["deliveries by when they were heard of", list({ order: "heard" }), ofAPage],
  ["deliveries by Success, the worst first", list({ order: "worst" }), ofAPage],
  ["deliveries by Success, the best first", list({ order: "best", after: { at: "90", id: 500 } }), ofAPage],
  ["deliveries by size", list({ order: "size" }), ofAPage],
  ["deliveries by failures", list({ order: "failed", after: { at: "100", id: 5_000 } }), ofAPage],
  ["what happened today", () => (tx) => readWorkspaceTime(tx, { hours: hoursOfToday(), days: [] }), { buffers: 600 }],
  ["what happens now", () => (tx) => readWorkspaceMinutes(tx, lastMinutes())],
  ["what the MTA has in hand", () => (tx) => readInHands(tx)],
  ["deliveries that the rules look at", () => (tx) => listWatchedRows(tx, { since: Date.now() - 1e9, limit: 200 }), { rows: 1_100, buffers: 2_400 }],
  // One row a day and metric for three years.
  [
    "three years by the day",
    (full) => (tx) => readTimelineRows(tx, { ...large(full), bucketMinutes: 1_440 }),
    { rows: 3_300, buffers: 3_400, gathered: 3_300 },
  ],
  // Seven metrics a minute: of the delivery three, of two providers two each.
  [
    "three hours by provider",
    (full) => (tx) => readProviderTimelineRows(tx, { ...large(full), bucketMinutes: 1, ...lastHours(3) }),
    { rows: 2_600, buffers: 1_600, gathered: 1_300 },
  ],
  ["failure reasons", (full) => (tx) => readFailureReasonRows(tx, large(full))],
  ["one message", (full) => (tx) => findLogRow(tx, message(full))],
  ["its events", (full) => (tx) => readMessageEvents(tx, message(full))],
  ["what the feeds reported in a day", () => (tx) => readFeedHours(tx, { hours: hoursOfToday() }), { buffers: 1_200 }],
  ["queues of all feeds", () => (tx) => listFeedRows(tx), { rows: 2_100, readWhole: ["unmatched_events"] }],
  ["what waits in the inbox", () => (tx) => measureInbox(tx)],
  ["a feed's latest batches", (full) => (tx) => readBatches(tx, { feedId: full.feedId, limit: 20 })],
  ["one batch", (full) => (tx) => readBatches(tx, { feedId: full.feedId, batchId: 77, limit: 1 })],
];
