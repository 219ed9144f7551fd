import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { nextMonth, startOfMonth } from "@/db/month";
import { claimSchedule } from "@/db/queries/claim-schedule";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import { listMonths } from "@/db/queries/list-months";
import { readCounters } from "@/db/queries/read-counters";
import { readMonths } from "@/db/queries/read-months";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { expireOverdue } from "@/lib/server/ingest/expire-overdue";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { summarise } from "@/lib/server/read/summarise";
import { keepMonths } from "@/lib/server/retention/keep-months";
import { verifyDelivery } from "@/lib/server/verify/verify-delivery";
import { ChangeHub } from "@/lib/server/watch/change-hub";
import { watchDelivery } from "@/lib/server/watch/watch-delivery";

/** What processes share is the database alone: each of these has a pool of its own, as a process has. */
const processes = 3;
let own: TestDatabase;
let pools: Database[];
let db: Database;
let feed: { id: number };
const start = Math.floor(Date.now() / 1000);

beforeAll(async () => {
  own = await createTestDatabase();
  pools = Array.from({ length: processes }, () => openDatabase({ url: own.url, max: 6 }));
  db = openDatabase({ url: own.url, max: 4 });
  feed = { id: Number((await createFeed(db, { key: "momentum", format: "sparkpost" }))?.feedId) };
});

afterAll(async () => {
  await Promise.all([db, ...pools].map((pool) => pool.end()));
  await own.drop();
});

const everywhere = <T>(work: (pool: Database) => Promise<T>): Promise<T[]> => Promise.all(pools.map(work));
const sum = (values: readonly number[]) => values.reduce((so, value) => so + value, 0);

/** Posts injections of so many messages of a delivery to one process, so many seconds from now. */
async function post(pool: Database, key: string, messages: number, second: number) {
  const items = Array.from({ length: messages }, (_, i) => ({
    msys: {
      message_event: {
        type: "injection",
        timestamp: String(start + second),
        message_id: `m${i}`,
        rcpt_to: `p${i}@example.com`,
        rcpt_meta: { delivery_id: key },
      },
    },
  }));
  await receiveFeedback(pool, { feed, body: Buffer.from(JSON.stringify(items)), batchKey: null, contentEncoding: null });
}

async function drain(pool: Database) {
  while ((await drainInbox(pool, { maxItems: 500, maxBatches: 2 })).batches > 0);
}

async function idOf(key: string): Promise<number> {
  return Number((await db.query("select id from deliveries where key = $1", [key])).rows[0]?.id);
}

test("a scheduled job that is due is one worker's, each time", async () => {
  for (let turn = 0; turn < 5; turn++) {
    const claims = await Promise.all(Array.from({ length: 12 }, (_, i) => claimSchedule(pools[i % processes] ?? db, { name: "job", everySeconds: 60 })));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await everywhere((pool) => claimSchedule(pool, { name: "job", everySeconds: 60 }))).toEqual([false, false, false]);
    await db.query("update schedules set next_at = now() where name = 'job'");
  }
});

test("deliveries seen by all at once for the first time come into being once, with every event", async () => {
  await everywhere((pool) => post(pool, "everywhere", 300, 0));
  for (let i = 0; i < processes; i++) await post(db, `one-of-many-${i}`, 200, i);
  await everywhere((pool) => post(pool, "everywhere", 300, 60));
  await everywhere(drain);
  const { rows } = await db.query(
    "select key, count(*)::integer as n from deliveries group by key having key like 'everywhere' or key like 'one-of-many-%' order by key",
  );
  expect(rows).toEqual(["everywhere", "one-of-many-0", "one-of-many-1", "one-of-many-2"].map((key) => ({ key, n: 1 })));
  const id = await idOf("everywhere");
  expect((await readCounters(db, { deliveryId: id })).get("total//seen")).toBe(300);
  expect((await verifyDelivery(db, id)).differences).toEqual([]);
});

test("a stream opened on one web process shows what came to another", async () => {
  const [here, there, worker] = pools as [Database, Database, Database];
  await post(there, "watched", 10, 0);
  await drain(worker);
  const id = await idOf("watched");
  const hub = new ChangeHub(own.url);
  await hub.ready();
  const stop = new AbortController();
  const frames = watchDelivery(String(id), {
    subscribe: (listener) => hub.subscribe(listener),
    read: async () => {
      const row = await findDeliveryRow(here, { id });
      return row && summarise(row);
    },
    minGapMs: 1,
    heartbeatMs: 60_000,
    signal: stop.signal,
    now: () => 0,
  });
  expect((await frames.next()).value).toMatchObject({ type: "summary", summary: { messagesToSend: { seen: 10 } } });
  await post(there, "watched", 25, 1);
  await drain(worker);
  for (;;) {
    const { value } = await frames.next();
    if (value?.type === "summary" && value.summary.messagesToSend.seen === 25) break;
  }
  stop.abort();
  await frames.return(undefined);
  expect(hub.size).toBe(0);
});

test("sweeps that meet conclude each expiry once", async () => {
  await post(db, "overdue", 12_000, -20 * 86_400);
  await drain(db);
  const id = await idOf("overdue");
  expect(sum(await everywhere(expireOverdue))).toBe(12_000);
  expect(Object.fromEntries(await readCounters(db, { deliveryId: id }))).toMatchObject({
    "total//seen": 12_000,
    "total//failed": 12_000,
    "total//failed-inferred": 12_000,
  });
  expect((await verifyDelivery(db, id)).differences).toEqual([]);
  expect(sum(await everywhere(expireOverdue))).toBe(0);
});

test("months are kept by one process at a time, while others take in", async () => {
  const first = (await readMonths(db)).current;
  await db.query("insert into retention (what, days) values ('batches', 7), ('events', 7), ('log', null)");
  const now = startOfMonth(nextMonth(first)) + 8 * 86_400_000;
  const [dropped] = await Promise.all([everywhere((pool) => keepMonths(pool, now)), post(db, "meanwhile", 500, 0).then(() => drain(db))]);
  const again = await everywhere((pool) => keepMonths(pool, now));
  const all = [...dropped, ...again].flat();
  // The batch that came meanwhile may have kept its month's batches from going at the first turn.
  expect(all.filter(({ what }) => what === "batches")).toEqual([{ month: first, what: "batches" }]);
  expect(all.filter(({ what }) => what === "events")).toEqual([{ month: first, what: "events" }]);
  const months = await listMonths(db);
  expect(months.map(({ month }) => month)).toEqual([first, nextMonth(first)]);
  expect((await readMonths(db)).current).toBe(nextMonth(first));
  expect((await verifyDelivery(db, await idOf("meanwhile"))).differences).toEqual([]);
});
