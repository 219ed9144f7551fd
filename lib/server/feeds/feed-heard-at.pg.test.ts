import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { listFeedTokens } from "@/db/queries/list-feed-tokens";
import { listFeedRows } from "@/db/queries/list-feeds";
import { readFeedsHeard } from "@/db/queries/read-feeds-heard";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
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

test("the list of feeds, their tokens and the overview say the same of when a feed was last heard", async () => {
  const id = Number((await createFeed(db, { key: "heard", format: "sparkpost" }))?.feedId);
  expect(await saidOf(id)).toEqual({ listed: null, token: null, heard: undefined });

  const before = Date.now() - 1_000;
  for (const _ of [1, 2]) await receiveFeedback(db, { feed: { id }, body: Buffer.from("[{}]"), batchKey: crypto.randomUUID(), contentEncoding: null });
  const { rows } = await db.query<{ at: number }>("select max(received_at) as at from inbox_batches where feed_id = $1", [id]);
  const at = rows[0]?.at;
  expect(at).toBeGreaterThan(before);
  expect(await saidOf(id)).toEqual({ listed: at, token: at, heard: at });
});

async function saidOf(id: number) {
  const [listed] = await listFeedRows(db, { id });
  const [token] = await listFeedTokens(db);
  return { listed: listed?.lastReceivedAt, token: token?.lastReceivedAt, heard: (await readFeedsHeard(db, { feedIds: [id] })).get(id) };
}
