import { to as copyTo } from "pg-copy-streams";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase, type Transaction } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { streamCopy } from "./stream-copy";

let own: TestDatabase;
let db: Database;

beforeEach(async () => {
  own = await createTestDatabase();
  db = openDatabase({ url: own.url, max: 2 });
});
afterEach(async () => {
  await db.end();
  await own.drop();
});

const rows =
  (count: number, column = "n") =>
  (client: Transaction) =>
    client.query(copyTo(`copy (select ${column}, repeat('x', 100) from (select generate_series(1, ${count}) as n) rows) to stdout`));
const noSignal = new AbortController().signal;
const endless = 500_000_000;

test("gives every byte, and its connection back", async () => {
  let lines = 0;
  for await (const chunk of await streamCopy(db, rows(50_000), { signal: noSignal })) lines += Buffer.from(chunk).toString().split("\n").length - 1;
  expect(lines).toBe(50_000);
  expect([db.totalCount, db.idleCount]).toEqual([1, 1]);
});

test("fails before the first byte when the query cannot be run", async () => {
  await expect(streamCopy(db, rows(1, "no_such_column"), { signal: noSignal })).rejects.toThrow("no_such_column");
  expect(await copiesRunning()).toBe(0);
});

test("fails in the middle when the query does", async () => {
  const chunks = await streamCopy(db, rows(200_000, "100000 / (150000 - n)"), { signal: noSignal });
  await expect(takeAll(chunks)).rejects.toThrow("division by zero");
  expect(await copiesRunning()).toBe(0);
});

test("ends the COPY when its reader leaves", async () => {
  const chunks = await streamCopy(db, rows(endless), { signal: noSignal });
  await chunks.next();
  await chunks.return(undefined);
  await untilNoneRuns();
});

test("ends the COPY when the signal aborts, also while a chunk is waited for", async () => {
  const stop = new AbortController();
  const chunks = await streamCopy(db, rows(endless), { signal: stop.signal });
  const taking = takeAll(chunks);
  stop.abort();
  await expect(taking).rejects.toThrow("gone");
  await untilNoneRuns();
});

test("ends the COPY when nobody takes from it", async () => {
  const chunks = await streamCopy(db, rows(endless), { signal: noSignal, stallMs: 20 });
  await chunks.next();
  await untilNoneRuns();
  await expect(takeAll(chunks)).rejects.toThrow("too long");
});

test("waits for its reader", async () => {
  const chunks = await streamCopy(db, rows(endless), { signal: noSignal });
  await chunks.next();
  const before = process.memoryUsage();
  for (let i = 0; i < 50; i++) await copiesRunning();
  const after = process.memoryUsage();
  expect(await copiesRunning()).toBe(1);
  expect(after.arrayBuffers + after.external - before.arrayBuffers - before.external).toBeLessThan(8 * 2 ** 20);
  await chunks.return(undefined);
});

test("outlives the loss of its connection", async () => {
  const chunks = await streamCopy(db, rows(endless), { signal: noSignal });
  await chunks.next();
  await db.query("select pg_terminate_backend(pid) from pg_stat_activity where query like 'copy%' and datname = current_database()");
  await expect(takeAll(chunks)).rejects.toThrow(/terminat/);
});

async function takeAll(chunks: AsyncGenerator<Uint8Array>): Promise<void> {
  for await (const _ of chunks);
}

async function copiesRunning(): Promise<number> {
  const { rows: found } = await db.query("select from pg_stat_activity where query like 'copy%' and state = 'active' and datname = current_database()");
  return found.length;
}

async function untilNoneRuns(): Promise<void> {
  while ((await copiesRunning()) > 0);
}
