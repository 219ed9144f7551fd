import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { messageKeyOf } from "@/lib/server/ingest/digest";
import { verifyDelivery } from "@/lib/server/verify/verify-delivery";
import { bulkLoad } from "./bulk-load";
import { planLoad } from "./plan-load";

let own: TestDatabase;
let db: Database;

beforeAll(async () => {
  own = await createTestDatabase();
  db = openDatabase({ url: own.url, max: 4 });
});
afterAll(async () => {
  await db.end();
  await own.drop();
});

test("a plan adds up, and has one large delivery and many small ones", () => {
  for (const messages of [1, 7, 1_000, 300_000, 10_000_000]) expect(planLoad(messages).reduce((a, b) => a + b, 0)).toBe(messages);
  expect(planLoad(10_000_000).slice(0, 3)).toEqual([5_000_000, 1_000_000, 20_000]);
});

test("what is loaded past the inbox stands every recount, and is found as ingest would have left it", async () => {
  const feed = await createFeed(db, { key: "bulk", format: "sparkpost" });
  const feedId = Number(feed?.feedId);
  const startSeconds = Math.floor(Date.now() / 1000) - 6 * 3600;
  const loaded = await bulkLoad(db, { key: "bulk", feedId, month: 202001, sizes: [700, 260, 1], startSeconds, say: () => {} });
  const verified = [];
  for (const { id } of loaded) verified.push(await verifyDelivery(db, id));
  expect(verified.map(({ messages, differences }) => ({ messages, differences }))).toEqual([700, 260, 1].map((messages) => ({ messages, differences: [] })));
  const { rows } = await db.query<{ recipient: string; key: string }>("select recipient, message_key as key from delivery_log limit 5");
  for (const { recipient, key } of rows) expect(key).toBe(messageKeyOf(recipient));
});
