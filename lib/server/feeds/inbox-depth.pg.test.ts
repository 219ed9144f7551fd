import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { listFeedRows } from "@/db/queries/list-feeds";
import { measureInbox } from "@/db/queries/measure-inbox";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { createFeed } from "./create-feed";

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

const event = (n: number) => ({
  msys: { message_event: { type: "delivery", timestamp: "1790000000", message_id: `m${n}`, rcpt_to: `p${n}@example.com`, campaign_id: "deep" } },
});

test("the depth of the inbox is told by feed, with the age of the oldest batch, until it is drained", async () => {
  const [busy, quiet] = [await newFeed("busy"), await newFeed("quiet")];
  const before = Date.now() - 1_000;
  for (const items of [3, 5]) {
    const body = Buffer.from(JSON.stringify(Array.from({ length: items }, (_, n) => event(10 * items + n))));
    await receiveFeedback(db, { feed: { id: busy }, body, batchKey: null, contentEncoding: null });
  }
  const [depth, ...others] = await measureInbox(db);
  expect(others).toEqual([]);
  expect(depth).toMatchObject({ feedId: busy, batches: 2, items: 8 });
  expect(depth?.oldestAt).toBeGreaterThan(before);
  const rows = new Map((await listFeedRows(db)).map((row) => [row.id, row]));
  expect(rows.get(busy)).toMatchObject({ queued: 2, queuedItems: 8, oldestQueuedAt: depth?.oldestAt });
  expect(rows.get(quiet)).toMatchObject({ queued: 0, queuedItems: 0, oldestQueuedAt: null });

  while ((await drainInbox(db)).batches > 0);
  expect(await measureInbox(db)).toEqual([]);
});

test("the depth is read from the index of queued batches alone, however many batches are done", async () => {
  const feedId = await newFeed("long");
  const fill = (state: string, n: number) =>
    db.query(
      `insert into inbox_batches (feed_id, digest, body, items, state, month)
       select $1, gen_random_uuid(), '\\x00', 100, $2, (select max(month) from months) from generate_series(1, $3)`,
      [feedId, state, n],
    );
  await fill("done", 50_000);
  await fill("queued", 2_000);
  await db.query("vacuum analyze inbox_batches");
  const { rows } = await db.query<{ "QUERY PLAN": string }>(
    "explain select feed_id, count(*), sum(items), min(received_at) from inbox_batches where state = 'queued' group by feed_id",
  );
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toContain("Index Only Scan");
  expect(plan).not.toContain("Seq Scan");
  expect((await measureInbox(db)).find((row) => row.feedId === feedId)).toMatchObject({ batches: 2_000, items: 200_000 });
});

async function newFeed(key: string): Promise<number> {
  return Number((await createFeed(db, { key, format: "sparkpost" }))?.feedId);
}
