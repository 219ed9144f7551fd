import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import { findDeliveryMonths } from "@/db/queries/find-delivery-months";
import { everyMessage } from "@/db/queries/log-runs";
import { readBatches } from "@/db/queries/read-batches";
import { readLogRows } from "@/db/queries/read-log";
import { readBatchRejects } from "@/db/queries/read-rejects";
import { readUnmatched } from "@/db/queries/read-unmatched";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import type { FeedFormat } from "@/lib/domain/intake";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { summarise } from "@/lib/server/read/summarise";
import { verifyDelivery } from "@/lib/server/verify/verify-delivery";
import { drainInbox } from "./drain-inbox";
import { expireOverdue } from "./expire-overdue";
import { matchUnmatched } from "./match-unmatched";
import { receiveFeedback } from "./receive-feedback";

let scratch: TestDatabase;
let db: Database;

beforeAll(async () => {
  scratch = await createTestDatabase();
  db = openDatabase({ url: scratch.url, max: 4 });
});

afterAll(async () => {
  await db.end();
  await scratch.drop();
});

async function newFeed(key: string, format: FeedFormat = "sparkpost") {
  return { id: Number((await createFeed(db, { key, format }))?.feedId) };
}

async function feedIn(feed: { id: number }, body: string): Promise<number> {
  const received = await receiveFeedback(db, { feed, body: Buffer.from(body), batchKey: null, contentEncoding: null });
  while ((await drainInbox(db)).batches > 0);
  return Number("batchId" in received ? received.batchId : received.ok ? received.receipt.batchId : 0);
}

const item = (event: Record<string, unknown>) => ({ msys: { message_event: { timestamp: "1760000000", ...event } } });
const wire = (...events: Record<string, unknown>[]) => JSON.stringify(events.map(item));

async function deliveryOf(key: string) {
  const { rows } = await db.query<{ id: number }>("select id from deliveries where key = $1", [key]);
  return rows[0]?.id ?? 0;
}

async function outcomesOf(deliveryId: number) {
  const { rows } = await readLogRows(db, { ...everyMessage, deliveryId, ...(await findDeliveryMonths(db, { deliveryId })), at: null, limit: 100 });
  return Object.fromEntries(rows.map((row) => [row.recipient, row.outcome]));
}

async function matchNow() {
  await db.query("update unmatched_events set next_try_at = now()");
  await matchUnmatched(db);
}

test("a late bounce that names only its message waits until that message is known", async () => {
  const feed = await newFeed("late-first");
  const batch = await feedIn(feed, wire({ type: "out_of_band", message_id: "lf-1", rcpt_to: "ann@example.com", bounce_class: "10" }));
  await matchNow();
  expect(await readUnmatched(db, { feedId: feed.id, limit: 9 })).toHaveLength(1);
  expect((await readBatches(db, { feedId: feed.id, batchId: batch, limit: 1 }))[0]).toMatchObject({ accepted: 0, unmatched: 1 });
  await feedIn(feed, wire({ type: "delivery", message_id: "lf-1", rcpt_to: "ann@example.com", campaign_id: "late-first" }));
  await matchNow();
  const id = await deliveryOf("late-first");
  expect(await outcomesOf(id)).toEqual({ "ann@example.com": "failed" });
  expect(await readUnmatched(db, { feedId: feed.id, limit: 9 })).toEqual([]);
  expect((await readBatches(db, { feedId: feed.id, batchId: batch, limit: 1 }))[0]).toMatchObject({ accepted: 1, unmatched: 0 });
  expect((await verifyDelivery(db, id)).differences).toEqual([]);
});

test("a late bounce that carries less than its message did corrects that message, and makes no delivery of its own", async () => {
  const feed = await newFeed("partial");
  const sent = { message_id: "pa-1", rcpt_to: "ann@example.com", campaign_id: "Partial campaign", rcpt_meta: { delivery_id: "partial-delivery" } };
  const late = { type: "out_of_band", message_id: "pa-1", rcpt_to: "ann@example.com", campaign_id: "Partial campaign", bounce_class: "10" };
  const another = { ...late, message_id: "pa-2", rcpt_to: "bob@example.com" };
  await feedIn(feed, wire(another));
  await feedIn(feed, wire({ type: "injection", ...sent }, late, { type: "delivery", ...sent }));
  await feedIn(feed, wire({ type: "delivery", ...sent, message_id: "pa-2", rcpt_to: "bob@example.com" }));
  await matchNow();
  expect(await outcomesOf(await deliveryOf("partial-delivery"))).toEqual({ "ann@example.com": "failed", "bob@example.com": "failed" });
  expect(await deliveryOf("Partial campaign")).toBe(0);
});

test("an event without a recipient joins its message by the message's id", async () => {
  const feed = await newFeed("no-recipient");
  await feedIn(feed, wire({ type: "delivery", message_id: "nr-1", campaign_id: "no-recipient", timestamp: "1760000060.079" }));
  await feedIn(feed, wire({ type: "injection", message_id: "nr-1", campaign_id: "no-recipient", rcpt_to: "Ann@Example.com" }));
  await matchNow();
  expect(await outcomesOf(await deliveryOf("no-recipient"))).toEqual({ "ann@example.com": "delivered" });
});

test("an event that could mean several messages is left unmatched", async () => {
  const feed = await newFeed("ambiguous");
  await feedIn(
    feed,
    wire(
      { type: "injection", message_id: "a-1", campaign_id: "one", rcpt_to: "ann@example.com" },
      { type: "injection", message_id: "a-2", campaign_id: "two", rcpt_to: "ann@example.com" },
    ),
  );
  await feedIn(feed, wire({ type: "spam_complaint", rcpt_to: "ann@example.com" }));
  await matchNow();
  expect(await readUnmatched(db, { feedId: feed.id, limit: 9 })).toHaveLength(1);
});

test("KumoMTA's out-of-band record, which bears the id of the report, finds the message by its recipient", async () => {
  const feed = await newFeed("kumo", "kumomta");
  const record = (type: string, id: string, more = {}) =>
    JSON.stringify({ type, id, recipient: "bob@example.com", timestamp: 1760000000, queue: "autumn:tenant@example.com", ...more });
  await feedIn(feed, `${record("Reception", "k-1")}\n${record("Delivery", "k-1")}\n`);
  await feedIn(feed, record("OOB", "dsn-9", { queue: "bounces.example", response: { code: 550, content: "5.1.1 no such user" } }));
  await matchNow();
  const id = await deliveryOf("autumn");
  expect(await outcomesOf(id)).toEqual({ "bob@example.com": "failed" });
  expect((await verifyDelivery(db, id)).differences).toEqual([]);
});

test("mail without a campaign has a stream of its own, one row per message", async () => {
  const feed = await newFeed("plain");
  await feedIn(
    feed,
    wire({ type: "delivery", message_id: "p-1", rcpt_to: "ann@example.com" }, { type: "delivery", message_id: "p-2", rcpt_to: "ann@example.com" }),
  );
  const row = await findDeliveryRow(db, { id: await deliveryOf("feed:plain") });
  expect(row && summarise(row).counts).toMatchObject({ delivered: 2 });
});

test("every item is accounted for, and rejects are kept with their raw text", async () => {
  const feed = await newFeed("odd");
  const items = [
    item({ type: "delivery", message_id: "o-1", rcpt_to: "ann@example.com", campaign_id: "odd" }),
    { msys: {} },
    7,
    item({ type: "teleported" }),
    item({ type: "delivery", timestamp: "soon" }),
    item({ type: "injection", timestamp: "4000000000", rcpt_to: "ann@example.com", campaign_id: "odd" }),
  ];
  const batch = await feedIn(feed, JSON.stringify(items));
  expect((await readBatches(db, { feedId: feed.id, batchId: batch, limit: 1 }))[0]).toMatchObject({ items: 6, accepted: 1, ignored: { ping: 1 }, rejected: 4 });
  const rejects = await readBatchRejects(db, { batchId: batch, limit: 9 });
  expect(rejects.map(({ item: place, reason }) => [place, reason])).toEqual([
    [2, "not-an-event"],
    [3, "unknown-type"],
    [4, "bad-timestamp"],
    [5, "bad-timestamp"],
  ]);
  expect(rejects[1]?.raw).toContain("teleported");
});

test("a body that is no JSON is refused and kept", async () => {
  const feed = await newFeed("garbage");
  const body = Buffer.from([0x7b, 0x00, 0xff, 0xfe]);
  const received = await receiveFeedback(db, { feed, body, batchKey: null, contentEncoding: null });
  expect(received).toMatchObject({ ok: false, code: "not-parseable" });
  const [batch] = await readBatches(db, { feedId: feed.id, limit: 1 });
  expect(await readBatchRejects(db, { batchId: batch?.id ?? 0, limit: 9 })).toMatchObject([{ item: 0, reason: "not-parseable" }]);
});

test("a body of more items than any vendor sends is refused and kept, not worked through", async () => {
  const feed = await newFeed("flood");
  const body = Buffer.from(`[${"0,".repeat(100_000)}0]`);
  expect(await receiveFeedback(db, { feed, body, batchKey: null, contentEncoding: null })).toMatchObject({ ok: false, code: "not-parseable" });
  expect(await readBatches(db, { feedId: feed.id, limit: 1 })).toMatchObject([{ state: "done", rejected: 1 }]);
});

test("a batch that cannot be taken in is set aside and holds up no other", async () => {
  const [broken, sound] = [await newFeed("broken"), await newFeed("sound")];
  await receiveFeedback(db, { feed: broken, body: Buffer.from(wire({ type: "delivery", rcpt_to: "ann@example.com" })), batchKey: null, contentEncoding: null });
  await db.query("update feeds set format = 'telegraph' where id = $1", [broken.id]);
  await feedIn(sound, wire({ type: "delivery", message_id: "s-1", rcpt_to: "ann@example.com", campaign_id: "sound" }));
  expect(await outcomesOf(await deliveryOf("sound"))).toEqual({ "ann@example.com": "delivered" });
  expect(await readBatches(db, { feedId: broken.id, limit: 1 })).toMatchObject([{ state: "done", rejected: 1 }]);
});

test("what the MTA held past its validity without a final word is inferred to have failed, until real feedback says otherwise", async () => {
  const feed = await newFeed("silent");
  const { id: text } = await declareDelivery(db, { feedId: feed.id, key: "silent", mode: "relay", validitySeconds: 432_000, messagesToSend: 2 });
  const id = Number(text);
  const about = (type: string, more = {}) => ({ type, message_id: "x-1", rcpt_to: "ann@example.com", rcpt_meta: { delivery_id: "silent" }, ...more });
  await feedIn(feed, wire(about("injection"), about("delay", { timestamp: "1760000100", bounce_class: "22" })));
  await Promise.all([expireOverdue(db), expireOverdue(db)]);
  const inferred = await findDeliveryRow(db, { id });
  expect(inferred && summarise(inferred)).toMatchObject({ counts: { pending: 1, failed: 1 }, failedBy: { inferred: 1 }, success: { percent: 50 } });
  await feedIn(feed, wire(about("delivery", { timestamp: "1760000200" })));
  expect(await expireOverdue(db)).toBe(0);
  const corrected = await findDeliveryRow(db, { id });
  expect(corrected && summarise(corrected)).toMatchObject({ counts: { delivered: 1, failed: 0 }, failedBy: { inferred: 0 }, success: { percent: 100 } });
  expect((await verifyDelivery(db, id)).differences).toEqual([]);
});

test("a delivery's own clock decides what is overdue while a replay runs it", async () => {
  const feed = await newFeed("clock");
  await feedIn(feed, wire({ type: "injection", message_id: "c-1", rcpt_to: "ann@example.com", campaign_id: "clock" }));
  const id = await deliveryOf("clock");
  await db.query("update deliveries set clock_at = to_timestamp(1760000000 + 302399) where id = $1", [id]);
  await expireOverdue(db);
  expect(await outcomesOf(id)).toEqual({ "ann@example.com": "relayed" });
  await db.query("update deliveries set clock_at = to_timestamp(1760000000 + 302400) where id = $1", [id]);
  await expireOverdue(db);
  expect(await outcomesOf(id)).toEqual({ "ann@example.com": "failed" });
});
