import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, inTransaction, openDatabase } from "@/db/client";
import { ingestEvents } from "@/db/queries/ingest-events";
import { readBatches } from "@/db/queries/read-batches";
import { readCounters } from "@/db/queries/read-counters";
import { readLogStates } from "@/db/queries/read-log-states";
import { readMonths } from "@/db/queries/read-months";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { adapters } from "@/lib/adapters/registry";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { verifyDelivery } from "@/lib/server/verify/verify-delivery";
import { eventId, messageKeyOf } from "./digest";
import { drainInbox } from "./drain-inbox";
import { IngestBatch } from "./ingest-batch";
import { receiveFeedback } from "./receive-feedback";

let test_: TestDatabase;
let db: Database;
let feed: { id: number };
let currentMonth: number;

beforeAll(async () => {
  test_ = await createTestDatabase();
  db = openDatabase({ url: test_.url, max: 8 });
  const created = await createFeed(db, { key: "momentum", format: "sparkpost" });
  feed = { id: Number(created?.feedId) };
  currentMonth = (await readMonths(db)).current;
});

afterAll(async () => {
  await db.end();
  await test_.drop();
});

const start = 1_760_000_000;
const types = ["injection", "delay", "delivery", "bounce", "out_of_band", "spam_complaint", "policy_rejection"] as const;
type Item = { type: (typeof types)[number]; recipient: number; second: number; bounceClass: string; retries: number };

const item: fc.Arbitrary<Item> = fc.record({
  type: fc.constantFrom(...types),
  recipient: fc.integer({ min: 0, max: 5 }),
  second: fc.integer({ min: 0, max: 400 }),
  bounceClass: fc.constantFrom("1", "10", "22", "24", "25", "51", "60", "90"),
  retries: fc.integer({ min: 0, max: 3 }),
});

function wire(key: string, { type, recipient, second, bounceClass, retries }: Item) {
  const event = {
    type,
    timestamp: String(start + second),
    message_id: `m${recipient}`,
    rcpt_to: `person${recipient}@${recipient % 2 === 0 ? "gmail.com" : "example.com"}`,
    rcpt_meta: { delivery_id: key },
    num_retries: String(retries),
    ...(type === "injection" || type === "delivery" || type === "spam_complaint"
      ? {}
      : { bounce_class: bounceClass, error_code: "550", reason: `no (${bounceClass})` }),
  };
  return { msys: { message_event: event } };
}

async function post(items: unknown[], batchKey: string | null = null) {
  return receiveFeedback(db, { feed, body: Buffer.from(JSON.stringify(items)), batchKey, contentEncoding: null });
}

async function drainAll(workers = 1) {
  const drain = async () => {
    while ((await drainInbox(db, { maxItems: 20, maxBatches: 3 })).batches > 0);
  };
  await Promise.all(Array.from({ length: workers }, drain));
}

async function declare(key: string) {
  const { id } = await declareDelivery(db, { feedId: feed.id, key, mode: "efs", validitySeconds: 432_000 });
  return Number(id);
}

/** Log and counters of a delivery, without what tells deliveries apart. */
async function resultOf(deliveryId: number) {
  return { log: await readLogStates(db, { deliveryId, after: null, upTo: null }), counters: [...(await readCounters(db, { deliveryId }))] };
}

describe("any order, repetition and split of a feed", () => {
  let run = 0;

  test("gives the log and the counters that the events alone give", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 30 }), fc.integer(), fc.integer({ min: 1, max: 4 }), async (items, seed, workers) => {
        const [plain, mixed] = [`plain-${run}`, `mixed-${run++}`];
        const [plainId, mixedId] = [await declare(plain), await declare(mixed)];
        await post(items.map((i) => wire(plain, i)));
        await drainAll();
        const doubled = shuffled([...items, ...items.filter((_, i) => i % 3 === 0)], seed);
        for (let at = 0; at < doubled.length; at += 4)
          await post(
            doubled.slice(at, at + 4).map((i) => wire(mixed, i)),
            `${mixed}-${at}`,
          );
        await drainAll(workers);
        for (const id of [plainId, mixedId]) expect((await verifyDelivery(db, id)).differences).toEqual([]);
        expect(await resultOf(mixedId)).toEqual(await resultOf(plainId));
      }),
      { numRuns: 60 },
    );
  });
});

test("batches that speak of many deliveries give each the log and the counters that its events alone give", async () => {
  let run = 0;
  const spread = fc.array(fc.tuple(item, fc.integer({ min: 0, max: 3 })), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(spread, fc.integer(), fc.integer({ min: 1, max: 4 }), async (items, seed, workers) => {
      const name = (kind: string, n: number) => `${kind}-spread-${run}-${n}`;
      run++;
      const ids = await Promise.all([0, 1, 2, 3].map(async (n) => [await declare(name("plain", n)), await declare(name("mixed", n))] as const));
      for (const n of [0, 1, 2, 3]) {
        await post(items.filter(([, at]) => at === n).map(([i]) => wire(name("plain", n), i)));
        await drainAll();
      }
      const doubled = shuffled([...items, ...items.filter((_, i) => i % 3 === 0)], seed);
      for (let at = 0; at < doubled.length; at += 5)
        await post(
          doubled.slice(at, at + 5).map(([i, n]) => wire(name("mixed", n), i)),
          `spread-${run}-${at}`,
        );
      await drainAll(workers);
      for (const [plainId, mixedId] of ids) {
        expect((await verifyDelivery(db, mixedId)).differences).toEqual([]);
        expect(await resultOf(mixedId)).toEqual(await resultOf(plainId));
      }
    }),
    { numRuns: 40 },
  );
});

test("a batch that comes again is told apart from a new one and changes nothing", async () => {
  const id = await declare("again");
  const items = [wire("again", { type: "injection", recipient: 1, second: 0, bounceClass: "1", retries: 0 })];
  const first = await post(items, "batch-1");
  await drainAll();
  const before = await resultOf(id);
  const second = await post(items, "batch-1");
  const third = await post(items, "batch-2");
  await drainAll();
  expect(first).toMatchObject({ ok: true, receipt: { items: 1, duplicate: false } });
  expect(second).toMatchObject({ ok: true, receipt: { items: 1, duplicate: true } });
  expect(third).toMatchObject({ ok: true, receipt: { duplicate: false } });
  expect(await resultOf(id)).toEqual(before);
});

test("two writers that meet on one message move the counters once each", async () => {
  const id = await declare("meeting");
  const about = eventsAbout("meeting");
  await inTransaction(db, (tx) => ingestEvents(tx, { deliveryId: id, ...about("injection", 0) }));
  await meet({ deliveryId: id, ...about("delay", 10) }, { deliveryId: id, ...about("delivery", 20) });
  expect((await verifyDelivery(db, id)).differences).toEqual([]);
  expect(Object.fromEntries(await readCounters(db, { deliveryId: id }))).toMatchObject({ "total//seen": 1, "total//delivered": 1 });
});

test("two writers that both bring a message's first event count it once", async () => {
  const id = await declare("first-meeting");
  const about = eventsAbout("first-meeting");
  await meet({ deliveryId: id, ...about("injection", 0) }, { deliveryId: id, ...about("bounce", 20) });
  expect((await verifyDelivery(db, id)).differences).toEqual([]);
  expect(Object.fromEntries(await readCounters(db, { deliveryId: id }))).toMatchObject({ "total//seen": 1, "total//failed": 1, "total//failed-soft": 1 });
});

test("a body that was taken in whole is known again under any name; one that was not is read again", async () => {
  const id = await declare("same-body");
  const clean = [
    wire("same-body", { type: "injection", recipient: 1, second: 0, bounceClass: "1", retries: 0 }),
    { msys: { track_event: { type: "open", timestamp: "1760000000" } } },
  ];
  const broken = [...clean, { msys: { message_event: { type: "delivery", timestamp: "never" } } }];
  const reports = [];
  for (const [body, key] of [
    [clean, "a"],
    [clean, "b"],
    [broken, "c"],
    [broken, "d"],
  ] as const) {
    const received = await post([...body], `same-body-${key}`);
    await drainAll();
    reports.push(received.ok && (await readBatches(db, { feedId: feed.id, batchId: Number(received.receipt.batchId), limit: 1 }))[0]);
  }
  expect(reports).toMatchObject([
    { accepted: 1, repeated: 0, rejected: 0, ignored: { engagement: 1 } },
    { accepted: 0, repeated: 1, rejected: 0, ignored: { engagement: 1 } },
    { accepted: 0, repeated: 1, rejected: 1 },
    { accepted: 0, repeated: 1, rejected: 1 },
  ]);
  expect((await verifyDelivery(db, id)).differences).toEqual([]);
});

test("of a batch with many deliveries, what is repeated is told from what is new", async () => {
  const keys = ["many-a", "many-b"];
  for (const key of keys) await declare(key);
  const all = keys.flatMap((key) =>
    (["injection", "delay", "delivery"] as const).map((type, i) => wire(key, { type, recipient: 1, second: i, bounceClass: "22", retries: 0 })),
  );
  const first = await post(all.slice(0, 4), "many-1");
  await drainAll();
  const second = await post(all, "many-2");
  await drainAll();
  const report = async (received: Awaited<ReturnType<typeof post>>) =>
    received.ok && (await readBatches(db, { feedId: feed.id, batchId: Number(received.receipt.batchId), limit: 1 }))[0];
  expect(await report(first)).toMatchObject({ accepted: 4, repeated: 0 });
  expect(await report(second)).toMatchObject({ accepted: 2, repeated: 4 });
});

test("a log or a counter that was tampered with is named", async () => {
  const id = await declare("tampered");
  await post([wire("tampered", { type: "injection", recipient: 1, second: 0, bounceClass: "1", retries: 0 })]);
  await drainAll();
  await db.query("update delivery_log set relayed_at = relayed_at + interval '1 minute' where delivery_id = $1", [id]);
  await db.query("update counters set n = n + 1 where delivery_id = $1 and metric = 'seen'", [id]);
  const { differences } = await verifyDelivery(db, id);
  expect(differences.map(({ what }) => what.replace(/message .*/, "message"))).toEqual(["message", "counter total//seen"]);
});

function eventsAbout(key: string) {
  return (type: Item["type"], second: number) => oneEvent(wire(key, { type, recipient: 1, second, bounceClass: "22", retries: 0 }));
}

/** Two transactions on one message: the second waits for the first's lock, and is let go by its commit. */
async function meet(one: Parameters<typeof ingestEvents>[1], other: Parameters<typeof ingestEvents>[1]) {
  const [first, second] = [await db.connect(), await db.connect()];
  await first.query("begin");
  await second.query("begin");
  await ingestEvents(first, one);
  const waiting = ingestEvents(second, other);
  await untilWaiting();
  await first.query("commit");
  await waiting;
  await second.query("commit");
  first.release();
  second.release();
}

/** One wire item as the statement takes it. */
function oneEvent(value: unknown) {
  const [adapted] = adapters.sparkpost([value]).events;
  if (!adapted?.event.recipient) throw new Error("the item is no event");
  const batch = new IngestBatch();
  const { event, qualification } = adapted;
  const taken = {
    messageKey: messageKeyOf(adapted.event.recipient),
    id: eventId(feed.id, event),
    event,
    qualification,
    inferred: false,
    feedId: feed.id,
    batchId: 1,
  };
  batch.add(taken, { recipient: adapted.event.recipient, month: null });
  return { month: currentMonth, messages: batch.messages };
}

async function untilWaiting() {
  for (;;) {
    const { rows } = await db.query("select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
    if (rows.length > 0) return;
  }
}

function shuffled<T>(values: T[], seed: number): T[] {
  let state = seed >>> 0;
  return values
    .map((value) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return { value, rank: state };
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}
