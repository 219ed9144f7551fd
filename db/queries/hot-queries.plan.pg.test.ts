import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, type Database, openDatabase } from "@/db/client";
import { analyse, type Filled, fillLog } from "@/db/testing/fill-log";
import { type Cost, costOf, explain } from "@/db/testing/plan";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import type { FeedbackEvent } from "@/lib/domain/event";
import { factOfEvent } from "@/lib/domain/fact-of-event";
import { evolve, unseenState } from "@/lib/domain/message-state";
import { claimBatches } from "./claim-batches";
import { claimUnmatched } from "./claim-unmatched";
import { countDomains } from "./count-domains";
import { countDue } from "./count-due";
import { countFailures } from "./count-failures";
import { createMonth } from "./create-month";
import { findCandidates } from "./find-candidates";
import { findDeliveryRow } from "./find-delivery";
import { type EventOfMessage, findKnownEvents } from "./find-known-events";
import { findLogRow } from "./find-log-row";
import { findMessageMonths } from "./find-message-months";
import { findMessagesById } from "./find-messages-by-id";
import { findOverdueDeliveries } from "./find-overdue-deliveries";
import { findOverdueMessages } from "./find-overdue-messages";
import { finishBatches } from "./finish-batches";
import { type IngestMessage, ingestEvents } from "./ingest-events";
import { type InboxBatch, insertInboxBatches } from "./insert-inbox-batches";
import { type DeliveryFilter, everyDelivery, listDeliveryRows } from "./list-deliveries";
import { listDueProofs } from "./list-due-proofs";
import { listFeedRows } from "./list-feeds";
import { listWatchedRows } from "./list-watched";
import { everyMessage } from "./log-runs";
import { measureInbox } from "./measure-inbox";
import { readBatches } from "./read-batches";
import { readFacts } from "./read-facts";
import { readFailureReasonRows } from "./read-failure-reasons";
import { type LogQuestion, readLogRows, rowsAtOnce } from "./read-log";
import { readLogStates } from "./read-log-states";
import { readMessageEvents } from "./read-message-events";
import { readMessagesOfRecipient } from "./read-messages-of-recipient";
import { readProviderTimelineRows } from "./read-provider-timeline";
import { readTimelineRows } from "./read-timeline";
import { readInHands, readWorkspaceMinutes, readWorkspaceTime } from "./read-workspace-time";
import { settleExpiryDue } from "./settle-expiry-due";

let full: TestDatabase;
let empty: TestDatabase;
let db: Database;
let filled: Filled;
/** Of the large delivery: the messages 90 % and 50 % in, by recipient, and 500 of its first month. */
let deep: string;
let half: string;
let known: string[];
/** The instant since which the hundredth of those held longest is held. */
let soon: number;
let digests: string[];

beforeAll(async () => {
  await load({});
  empty = await createTestDatabase();
  const other = openDatabase({ url: empty.url, max: 1 });
  for (const month of filled.months) await createMonth(other, { month });
  await other.end();
}, 300_000);

afterAll(async () => {
  await unload();
  await empty.drop();
});

async function load(options: { messages?: number; analysedEarly?: boolean }) {
  full = await createTestDatabase();
  db = openDatabase({ url: full.url, max: 1 });
  filled = await fillLog(db, options);
  const ask = async (sql: string) => (await db.query(sql)).rows.map(({ key }) => key);
  [half] = await ask(`select message_key as key from delivery_log where delivery_id = ${filled.deliveryId} and recipient > '8' order by recipient limit 1`);
  [deep] = await ask(`select message_key as key from delivery_log where delivery_id = ${filled.deliveryId} and recipient > 'e6' order by recipient limit 1`);
  known = await ask(`select message_key as key from delivery_log_${filled.months[0]} where delivery_id = ${filled.deliveryId} limit 500`);
  const { rows: held } = await db.query<{ at: number }>(
    `select held_since as at from delivery_log where delivery_id = ${filled.deliveryId} and outcome in ('relayed', 'deferred') and held_since is not null order by held_since offset 99 limit 1`,
  );
  soon = held[0]?.at ?? 0;
  digests = await ask("select digest as key from inbox_batches order by id limit 20");
}

async function unload() {
  await db.end();
  await full.drop();
}

type Work = (tx: Connection) => Promise<unknown>;
/** `readWhole` names tables that may be read from end to end even when they are not small. */
type Bounds = Partial<Pick<Cost, "rows" | "buffers" | "gathered">> & { readWhole?: string[] };

const smallTable = 200;
const ofComplaints: Bounds = { rows: 900, buffers: 1_500, gathered: 900 };
const page = 51;
/** Each row is looked at once, merged in order and never sorted. */
const ofOneLook: Bounds = { rows: rowsAtOnce + 100, buffers: rowsAtOnce * 1.5, gathered: 100 };

async function expectWithin(work: Work, { rows = 250, buffers = 500, gathered = 100, readWhole = [] }: Bounds, options = {}) {
  const cost = costOf((await explain(full.url, work, options)).plans);
  expect(cost.readWhole.filter(({ table, rows: n }) => n > smallTable && !readWhole.includes(table))).toEqual([]);
  expect(cost.statements).toBeGreaterThan(0);
  expect(cost, JSON.stringify(cost)).toSatisfy((c: Cost) => c.rows <= rows && c.buffers <= buffers && c.gathered <= gathered);
}

const log = (question: Partial<LogQuestion>): Work => {
  const asked = { ...everyMessage, deliveryId: filled.deliveryId, months: filled.months, at: null, limit: page };
  return (tx) => readLogRows(tx, { ...asked, ...question });
};
const ofAPage: Bounds = { rows: 800, buffers: 1_600 };
const list = (filter: Partial<DeliveryFilter>) => () => (tx: Connection) => listDeliveryRows(tx, { ...everyDelivery, limit: page, ...filter });
const message = () => ({ deliveryId: filled.deliveryId, months: filled.months, messageKey: deep });
const large = () => ({ deliveryId: filled.deliveryId });

const hoursOfToday = () => Array.from({ length: 24 }, (_, i) => Math.floor(Date.now() / 3_600_000) - i);
const lastMinutes = () => ({ first: Math.floor(Date.now() / 60_000) - 5, last: Math.floor(Date.now() / 60_000) - 1 });

const lastHours = (hours: number) => ({ from: Date.now() - hours * 3_600_000, to: Date.now() });

type Case = [name: string, ask: () => Work, bounds?: Bounds];

/** Name, what is asked, and what it may cost where that is more than a page takes. */
const pages: Case[] = [
  ["the log", () => log({})],
  ["the log, 90 % in", () => log({ at: deep })],
  ...(["pending", "relayed", "deferred", "delivered", "failed"] as const).map((outcome): Case => [`the log: ${outcome}`, () => log({ outcome: [outcome] })]),
  ["the log: delivered, 90 % in", () => log({ outcome: ["delivered"], at: deep })],
  ["the log: what has left", () => log({ outcome: ["relayed", "deferred", "delivered", "failed"] })],
  ["the log: what is open, 90 % in", () => log({ outcome: ["pending", "relayed", "deferred"], at: deep })],
  ["the log: the few that are due soon", () => log({ heldBefore: soon, known: { due: 100 } }), { rows: 400, buffers: 1_600, gathered: 400 }],
  [
    "the log: the few of an outcome that are due soon",
    () => log({ heldBefore: soon, outcome: ["deferred"], known: { due: 100 } }),
    { rows: 400, buffers: 1_600, gathered: 400 },
  ],
  ["the log: many that are due", () => log({ heldBefore: Date.now(), known: { due: 100_000 } }), ofOneLook],
  ["how many are due", () => (tx) => countDue(tx, { ...large(), months: filled.months, heldBefore: soon }), { rows: 400, buffers: 1_600, gathered: 400 }],
  [
    "how many fail at a domain",
    () => (tx) => countFailures(tx, { ...large(), dimension: "domain", values: ["example.com"], reasonCode: null, failedBy: "hard" }),
  ],
  ["where a domain stands", () => (tx) => countDomains(tx, { ...large(), domains: ["example.com"], others: false })],
  ["the log: a common cause", () => log({ failedBy: "hard" })],
  ["the log: a rare cause, 90 % in", () => log({ failedBy: "block", at: deep })],
  ["the log: a cause that none has", () => log({ failedBy: "soft" })],
  ["the log: a common reason", () => log({ reasonCode: 1 })],
  ["the log: a rare reason, 90 % in", () => log({ reasonCode: 20, at: deep })],
  ["the log: a rare reason of deferrals", () => log({ reasonCode: 3 })],
  ["the log: a reason that none has", () => log({ reasonCode: 9 })],
  ["the log: deferred for a rare reason", () => log({ reasonCode: 3, outcome: ["deferred"] })],
  ["the log: failed for a rare reason", () => log({ reasonCode: 20, outcome: ["failed"] })],
  ["the log: a reason and a cause", () => log({ reasonCode: 1, failedBy: "block" })],
  ["the log: a rare reason and a rare cause", () => log({ reasonCode: 20, failedBy: "block" })],
  // Complaints are few: what else is asked of them is asked of each, and Postgres may sort them.
  ["the log: complaints", () => log({ complained: true }), ofComplaints],
  ["the log: complaints, 90 % in", () => log({ complained: true, at: deep }), ofComplaints],
  ["the log: complaints of the delivered", () => log({ complained: true, outcome: ["delivered"] }), ofComplaints],
  ["the log: complaints of the deferred", () => log({ complained: true, outcome: ["deferred"] }), ofComplaints],
  ["the log: complaints of a rare cause", () => log({ complained: true, failedBy: "block" }), ofComplaints],
  ["the log: without complaints", () => log({ complained: false })],
  ["the log: a prefix", () => log({ recipientPrefix: "abc" })],
  ["the log: a prefix that none has", () => log({ recipientPrefix: "zz" })],
  ["the log: a wide prefix of the failed", () => log({ recipientPrefix: "a", outcome: ["failed"] })],
  ["the log: a wide prefix of a cause", () => log({ recipientPrefix: "a", failedBy: "hard" })],
  ["the log: a wide prefix of a rare reason", () => log({ recipientPrefix: "a", reasonCode: 20 })],
  ["the log: a wide prefix of complaints", () => log({ recipientPrefix: "a", complained: true })],
  ["the log: a prefix, 90 % in", () => log({ recipientPrefix: "e", at: deep })],
  ["the log: a small domain of a large delivery", () => log({ domains: ["few.example"], known: { domains: 100 } }), { rows: 200, buffers: 600, gathered: 200 }],
  ["the log: a small domain, failed", () => log({ domains: ["few.example"], known: { domains: 100 }, outcome: ["failed"] })],
  ["the log: a large domain", () => log({ domains: ["example.com"], known: { domains: 300_000 } })],
  ["the log: a large domain, 90 % in", () => log({ domains: ["example.com"], known: { domains: 300_000 }, at: deep })],
  ["the log: a domain that none has", () => log({ domains: ["no.example"], known: { domains: 0 } })],
  ["the log: one address", () => log({ recipientPrefix: "c4ca42.1@example.com", exact: true })],
  ["the log backwards, 90 % in", () => log({ at: deep, backwards: true })],
  ["the log: failed, backwards, 90 % in", () => log({ outcome: ["failed"], at: deep, backwards: true })],
  ["the log: many attempts", () => log({ attempts: { least: 5, most: null } }), ofOneLook],
  ["the log: many attempts, 50 % in, backwards", () => log({ attempts: { least: 5, most: null }, at: half, backwards: true }), ofOneLook],
  ["the log: failed after an instant", () => log({ outcome: ["failed"], from: Date.now() + 1e9 }), ofOneLook],
  ["the log: an instant that most were after", () => log({ from: 0 })],
  ["the log: a host that few have", () => log({ mxId: 77 }), ofOneLook],
  ["the log of a small delivery", () => log({ deliveryId: filled.smallDeliveryId, months: [filled.current] })],
  ["the summary", () => (tx) => findDeliveryRow(tx, { id: filled.deliveryId })],
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
  ["three years by the day", () => (tx) => readTimelineRows(tx, { ...large(), bucketMinutes: 1_440 }), { rows: 3_300, buffers: 3_400, gathered: 3_300 }],
  // Seven metrics a minute: of the delivery three, of two providers two each.
  [
    "three hours by provider",
    () => (tx) => readProviderTimelineRows(tx, { ...large(), bucketMinutes: 1, ...lastHours(3) }),
    { rows: 2_600, buffers: 1_600, gathered: 1_300 },
  ],
  ["failure reasons", () => (tx) => readFailureReasonRows(tx, large())],
  ["one message", () => (tx) => findLogRow(tx, message())],
  ["its events", () => (tx) => readMessageEvents(tx, message())],
  ["queues of all feeds", () => (tx) => listFeedRows(tx), { rows: 2_100, readWhole: ["unmatched_events"] }],
  ["what waits in the inbox", () => (tx) => measureInbox(tx)],
  ["a feed's latest batches", () => (tx) => readBatches(tx, { feedId: filled.feedId, limit: 20 })],
  ["one batch", () => (tx) => readBatches(tx, { feedId: filled.feedId, batchId: 77, limit: 1 })],
];

const ids = Array.from({ length: 100 }, (_, i) => `m${i * 7}`);
const keys = () => [...known, ...known.map((key) => [...key].reverse().join(""))].map((messageKey) => ({ ...large(), messageKey }));
const finished = { accepted: 1, repeated: 0, unmatched: 0, rejected: 0, ignored: {} };

const work: Case[] = [
  [
    "a thousand events, half of them of new messages",
    () => (tx) => ingestEvents(tx, { ...large(), month: filled.current, messages: someMessages() }),
    { rows: 9_000, buffers: 60_000, gathered: 10_000 },
  ],
  ["keeping new batches", () => (tx) => insertInboxBatches(tx, batches("new"))],
  ["keeping batches that are there", () => (tx) => insertInboxBatches(tx, batches("old"))],
  ["claiming batches", () => (tx) => claimBatches(tx, { limit: 4, after: 0 })],
  ["claiming many batches", () => (tx) => claimBatches(tx, { limit: 100, after: 0 })],
  ["marking batches as done", () => (tx) => finishBatches(tx, [{ id: 5, ...finished }])],
  ["a hundred messages by their ids", () => (tx) => findMessagesById(tx, { feedIds: [filled.feedId], messageIds: ids }), { buffers: 1_500 }],
  ["rows of a thousand messages", () => (tx) => findMessageMonths(tx, { messages: keys(), months: filled.months }), { rows: 1_000, buffers: 15_000 }],
  ["events of a thousand messages", () => (tx) => findKnownEvents(tx, { events: lateEvents(), months: filled.months }), { rows: 1_000, buffers: 15_000 }],
  [
    "claiming unmatched events",
    () => (tx) => claimUnmatched(tx, { limit: 500 }),
    { rows: 2_100, gathered: 2_000, readWhole: ["unmatched_events"], buffers: 3_000 },
  ],
  ["what they may mean", () => (tx) => findCandidates(tx, { messageIds: ids, recipients: ids }), { rows: 300, buffers: 3_000, gathered: 200 }],
  ["overdue messages", () => (tx) => findOverdueMessages(tx, { ...large(), before: Date.now(), limit: 500 }), { rows: 510, buffers: 1_500 }],
  ["the next expiry", () => (tx) => settleExpiryDue(tx, large())],
  ["a slice of facts", () => (tx) => readFacts(tx, { ...large(), after: deep, limit: 5_000, mostEvents: 100_000 }), { rows: 5_010, buffers: 6_000 }],
  [
    "a slice of states",
    () => (tx) => readLogStates(tx, { ...large(), after: `c8${"0".repeat(30)}`, upTo: `c9${"0".repeat(30)}` }),
    { rows: 4_500, buffers: 7_500, gathered: 1_500 },
  ],
];

function lateEvents(): EventOfMessage[] {
  return keys().map((message) => ({ ...message, id: "000000000000001" }));
}

function batches(of: "new" | "old"): InboxBatch[] {
  const fresh = Array.from({ length: 20 }, (_, i) => i.toString(16).padStart(32, "0"));
  return (of === "new" ? fresh : digests).map((digest) => ({ feedId: filled.feedId, digest, body: Buffer.from("[]"), items: 1, state: "queued", rejected: 0 }));
}

function someMessages(): IngestMessage[] {
  return keys().map(({ messageKey }, i) => {
    const event: FeedbackEvent = { kind: "relayed", at: Date.now(), messageId: `n${i}`, recipient: `n${i}@example.com`, attempt: null, ...nothingElse };
    const id = i.toString(16).padStart(15, "0");
    const state = evolve(unseenState, factOfEvent(id, event, null, false));
    const events = [{ messageKey, id, event, qualification: null, inferred: false, feedId: filled.feedId, batchId: 1 }];
    return { messageKey, month: i < known.length ? filled.months[0] : null, recipient: `n${i}@example.com`, messageId: `n${i}`, events, state };
  });
}

const nothingElse = { bounceClass: null, smtpCode: null, enhancedCode: null, text: null, mx: null, sendingIp: null, queueTimeMs: null };

describe.each([
  ["never analysed", async () => {}],
  ["analysed", () => analyse(db)],
  ["analysed before the delivery came", () => unload().then(() => load({ messages: 100_000, analysedEarly: true }))],
] as const)("tables that were %s", (state, prepare) => {
  beforeAll(prepare, 120_000);

  test.each(pages)("%s", (_, ask, bounds) => expectWithin(ask(), bounds ?? {}));
  test.each(work)("%s", (_, ask, bounds) => expectWithin(ask(), bounds ?? {}));

  // What is left of these is a table of deliveries, thousands, read in part or whole.
  test("one recipient across deliveries", () =>
    expectWithin((tx) => readMessagesOfRecipient(tx, { recipient: "c4ca42.1@example.com", after: null, limit: page }), {
      ...(state !== "never analysed" ? {} : { rows: 11_000, gathered: 11_000, readWhole: ["deliveries"] }),
    }));
  test("deliveries with something overdue", () =>
    expectWithin(
      (tx) => findOverdueDeliveries(tx, { maxSeconds: 302_400, backlogSeconds: 5 }),
      state !== "never analysed" ? {} : { rows: 11_000, readWhole: ["deliveries"] },
    ));
  test("proofs that are due", () =>
    expectWithin((tx) => listDueProofs(tx, { changedSeconds: 60, grownSeconds: 60, allSeconds: 86_400, eventsPerSecond: 5_000, limit: 1_000 }), {
      rows: 11_000,
      gathered: 11_000,
      readWhole: ["deliveries"],
    }));
});

describe("a named statement, planned without its parameters", () => {
  const named = work.filter(([name]) => /^(a thousand events|claiming batches|keeping)/.test(name));
  const all: Case[] = [["the summary", () => (tx) => findDeliveryRow(tx, { id: filled.deliveryId })], ...named];

  test.each(all)("keeps to the indexes of full tables: %s", (_, ask, bounds) => expectWithin(ask(), bounds ?? {}, { generic: true }));

  // Made while a month was new and empty, such a plan serves until the month is analysed.
  test.each(all)("keeps to the indexes of empty tables: %s", async (_, ask) => {
    const { plans } = await explain(empty.url, ask(), { generic: true });
    expect(costOf(plans).readWhole.filter(({ table }) => !["feeds", "months"].includes(table))).toEqual([]);
  });
});

test("a delivery's queries look at the months it has, however many others there are", async () => {
  for (const ask of [log({}), log({ reasonCode: 1 }), (tx: Connection) => findLogRow(tx, message())]) {
    const { plans } = await explain(full.url, ask);
    const tables = new Set(plans.flatMap(({ nodes }) => nodes.flatMap(({ relation }) => relation ?? [])));
    expect([...tables].sort()).toEqual(filled.months.map((month) => `delivery_log_${month}`));
  }
});
