import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, inTransaction, openDatabase } from "@/db/client";
import { nextMonth, startOfMonth } from "@/db/month";
import { createMonth } from "@/db/queries/create-month";
import { holdMonths } from "@/db/queries/hold-months";
import { listMonths } from "@/db/queries/list-months";
import { openMonth } from "@/db/queries/open-month";
import { readBatches } from "@/db/queries/read-batches";
import { readCounters } from "@/db/queries/read-counters";
import { readMonths } from "@/db/queries/read-months";
import { saveRetention } from "@/db/queries/save-retention";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { verifyDelivery } from "@/lib/server/verify/verify-delivery";
import { keepMonths } from "./keep-months";

let test_: TestDatabase;
let db: Database;
let feed: { id: number };
let first: number;
const day = 86_400_000;
const start = Math.floor(Date.now() / 1000);

beforeAll(async () => {
  test_ = await createTestDatabase();
  db = openDatabase({ url: test_.url, max: 8 });
  feed = { id: Number((await createFeed(db, { key: "momentum", format: "sparkpost" }))?.feedId) };
  first = (await readMonths(db)).current;
});

afterAll(async () => {
  await db.end();
  await test_.drop();
});

const item = (person: number, type: string, second: number, more = {}) => ({
  msys: {
    message_event: {
      type,
      timestamp: String(start + second),
      message_id: `m${person}`,
      rcpt_to: `person${person}@example.com`,
      rcpt_meta: { delivery_id: "stream" },
      num_retries: "0",
      ...more,
    },
  },
});

async function take(...items: unknown[]): Promise<string> {
  const received = await receiveFeedback(db, { feed, body: Buffer.from(JSON.stringify(items)), batchKey: null, contentEncoding: null });
  while ((await drainInbox(db)).batches > 0);
  return received.ok ? received.receipt.batchId : "refused";
}

async function report(batchId: string) {
  const [batch] = await readBatches(db, { feedId: feed.id, batchId: Number(batchId), limit: 1 });
  return batch;
}

const rows = async () => (await db.query("select message_key, month, outcome, facts from delivery_log order by recipient")).rows;
const streamId = async () => Number((await db.query("select id from deliveries where key = 'stream'")).rows[0]?.id);

test("partitions are made ahead, and the month that has begun is opened", async () => {
  await keepMonths(db, startOfMonth(first));
  const { rows: partitions } = await db.query("select relid::regclass::text as name from pg_partition_tree('delivery_log') where isleaf order by 1");
  expect(partitions.map(({ name }) => name)).toEqual([first, nextMonth(first), nextMonth(nextMonth(first))].map((month) => `delivery_log_${month}`));
  expect((await readMonths(db)).current).toBe(first);
});

test("a message keeps its one row when months change, and a new one gets the new month", async () => {
  await take(item(1, "injection", 0), item(2, "injection", 0));
  await keepMonths(db, startOfMonth(nextMonth(first)));
  expect((await readMonths(db)).current).toBe(nextMonth(first));
  await take(item(1, "injection", 0), item(1, "delivery", 5), item(3, "injection", 6));
  expect(await rows()).toMatchObject([
    { month: first, outcome: "delivered" },
    { month: first, outcome: "relayed" },
    { month: nextMonth(first), outcome: "relayed" },
  ]);
  expect((await verifyDelivery(db, await streamId())).differences).toEqual([]);
});

test("a month is not opened while a writer still uses the one before", async () => {
  const month = nextMonth(nextMonth(first));
  const writer = await db.connect();
  await writer.query("begin");
  await holdMonths(writer);
  let opened = false;
  const opening = inTransaction(db, (tx) => openMonth(tx, { month })).then(() => {
    opened = true;
  });
  await untilLocked();
  expect(opened).toBe(false);
  await writer.query("commit");
  writer.release();
  await opening;
  expect((await readMonths(db)).current).toBe(month);
});

test("raw batches go by themselves, and not while one of them waits", async () => {
  await saveRetention(db, { what: "batches", days: 7 });
  const now = startOfMonth(nextMonth(first)) + 8 * day;
  await db.query("update inbox_batches set state = 'queued' where month = $1", [first]);
  expect(await keepMonths(db, now)).toEqual([]);
  await db.query("update inbox_batches set state = 'done' where month = $1", [first]);
  expect(await keepMonths(db, now)).toEqual([{ month: first, what: "batches" }]);
  expect(await keepMonths(db, now)).toEqual([]);
  expect((await listMonths(db))[0]).toMatchObject({ month: first, batchBytes: 0 });
  expect(await rows()).toHaveLength(3);
});

test("events go by themselves: rows and counters stay, and what is repeated of that time is refused", async () => {
  const before = await readCounters(db, { deliveryId: await streamId() });
  await saveRetention(db, { what: "events", days: 30 });
  const now = startOfMonth(nextMonth(first)) + 31 * day;
  expect(await keepMonths(db, now)).toEqual([{ month: first, what: "events" }]);
  expect(await keepMonths(db, now)).toEqual([]);
  expect((await rows()).map(({ outcome, facts }) => [outcome, facts === null])).toEqual([
    ["delivered", true],
    ["relayed", true],
    ["relayed", false],
  ]);
  const batch = await take(item(1, "injection", 0), item(2, "delivery", 9), item(3, "delivery", 9));
  expect(await report(batch)).toMatchObject({ accepted: 1, repeated: 0, rejected: 2 });
  const after = await readCounters(db, { deliveryId: await streamId() });
  expect(after.get("total//delivered")).toBe((before.get("total//delivered") ?? 0) + 1);
  expect(after.get("total//seen")).toBe(before.get("total//seen"));
  const proof = await verifyDelivery(db, await streamId());
  expect(proof).toMatchObject({ countersProven: false, differences: [] });
  const { rows: indexes } = await db.query("select count(*)::integer as n from pg_index where indrelid = $1::regclass and indisvalid", [
    `delivery_log_${first}`,
  ]);
  const { rows: parents } = await db.query("select count(*)::integer as n from pg_index where indrelid = 'delivery_log'::regclass");
  expect(indexes).toEqual(parents);
});

test("a month of the log goes at once, the counters outlive it, and its messages do not come back", async () => {
  const before = [...(await readCounters(db, { deliveryId: await streamId() }))];
  await saveRetention(db, { what: "log", days: 60 });
  const now = startOfMonth(nextMonth(first)) + 61 * day;
  await createMonth(db, { month: nextMonth(nextMonth(first)) });
  expect(await keepMonths(db, now)).toContainEqual({ month: first, what: "log" });
  expect((await rows()).every(({ month }) => month !== first)).toBe(true);
  const intoTheNextMonth = item(2, "delivery", 12 * 86_400);
  const byItsIdAlone = item(2, "out_of_band", 5, { rcpt_meta: {} });
  const batch = await take(item(2, "delivery", 9 - 40 * 86_400), item(2, "spam_complaint", 9), intoTheNextMonth, byItsIdAlone);
  expect(await report(batch)).toMatchObject({ accepted: 0, unmatched: 0, rejected: 4 });
  expect([...(await readCounters(db, { deliveryId: await streamId() }))]).toEqual(before);
});

async function untilLocked() {
  for (;;) {
    const { rows: waiting } = await db.query("select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
    if (waiting.length > 0) return;
  }
}
