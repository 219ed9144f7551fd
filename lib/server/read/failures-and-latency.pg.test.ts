import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { readFailuresOverTime } from "@/db/queries/read-failures-over-time";
import { readLatencyCounts, readLatencyRows } from "@/db/queries/read-latency";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { makeBatches } from "@/lib/adapters/sparkpost/testing/make-batches";
import { latencyIndex } from "@/lib/domain/latency";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";

let own: TestDatabase;
let db: Database;
let deliveryId: number;

beforeAll(async () => {
  own = await createTestDatabase();
  db = openDatabase({ url: own.url, max: 4 });
  const feed = { id: Number((await createFeed(db, { key: "broken-down", format: "sparkpost" }))?.feedId) };
  deliveryId = Number((await declareDelivery(db, { feedId: feed.id, key: "parts", mode: "efs", validitySeconds: 432_000 })).id);
  for (const { body } of makeBatches("parts", 2_000).batches) await receiveFeedback(db, { feed, body, batchKey: null, contentEncoding: null });
  while ((await drainInbox(db)).batches > 0);
});
afterAll(async () => {
  await db.end();
  await own.drop();
});

const ask = async <Row extends object>(sql: string) => (await db.query<Row>(sql, [deliveryId])).rows;

test.each([1, 60, 1_440, 10_080])("failures in time, by buckets of %i minutes, are what the log adds up to", async (bucketMinutes) => {
  const expected = await ask(
    `select floor(extract(epoch from booked_at) / 60 / ${bucketMinutes})::bigint * ${bucketMinutes * 60_000} as at, failed_by as "failedBy",
         terminal_reason_code as "reasonCode", count(*) as n
       from delivery_log where delivery_id = $1 and failed_by is not null group by 1, 2, 3 order by 1, 2, 3`,
  );
  const rows = await readFailuresOverTime(db, { deliveryId, bucketMinutes });
  expect(rows).toHaveLength(expected.length);
  expect(rows).toEqual(expect.arrayContaining(expected));
  const from = rows.at(1)?.at ?? 0;
  expect((await readFailuresOverTime(db, { deliveryId, bucketMinutes, from })).every(({ at }) => at >= from)).toBe(true);
});

test("times to delivery are those of the log, whole and by when they were delivered", async () => {
  const delivered = await ask<{ at: number; took: number }>(
    `select round(extract(epoch from delivered_at) * 1000)::bigint as at, round(extract(epoch from delivered_at - relayed_at) * 1000)::bigint as took
     from delivery_log where delivery_id = $1 and outcome = 'delivered' and relayed_at is not null`,
  );
  const expected = new Map<number, number>();
  for (const { took } of delivered) expected.set(latencyIndex(took), (expected.get(latencyIndex(took)) ?? 0) + 1);
  const counts = await readLatencyCounts(db, { deliveryId });
  expect(counts).toEqual(new Map([...expected].sort(([a], [b]) => a - b)));
  const rows = await readLatencyRows(db, { deliveryId, bucketMinutes: 1 });
  expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(delivered.length);
  for (const row of rows) {
    expect(row.n).toBe(delivered.filter(({ at, took }) => Math.floor(at / 60_000) * 60_000 === row.at && latencyIndex(took) === row.index).length);
  }
});
