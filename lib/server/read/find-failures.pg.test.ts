import { beforeAll, expect, test } from "vitest";
import { failureFindList, failureFindParams } from "@/lib/contract/failure-find";
import { database } from "@/lib/server/database";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { findFailures } from "./find-failures";

const ids = new Map<string, string>();
const began = Math.floor(Date.now() / 1000) - 3_600;
const hard = { type: "bounce", bounce_class: "10", error_code: "550", reason: "550 5.1.1 no such user" };
const soft = { type: "bounce", bounce_class: "22", error_code: "452", reason: "452 4.2.2 mailbox full" };
const landed = { type: "delivery" };

serveOwnDatabase();

beforeAll(async () => {
  const feed = await createFeed(database(), { key: "momentum", format: "sparkpost" });
  const events = [
    to("tuesday", "a@outlook.com", hard),
    to("tuesday", "b@hotmail.com", hard),
    to("tuesday", "c@outlook.com", soft),
    to("tuesday", "d@outlook.com", landed),
    to("tuesday", "e@gmail.com", landed),
    to("tuesday", "f@mail.corp.example", hard),
    to("friday", "a@outlook.com", soft, 60),
    to("friday", "g@gmail.com", soft, 60),
    to("monday", "a@outlook.com", landed, 120),
  ];
  await receiveFeedback(database(), { feed: { id: Number(feed?.feedId) }, body: Buffer.from(JSON.stringify(events)), batchKey: null, contentEncoding: null });
  while ((await drainInbox(database())).batches > 0);
  const { rows } = await database().query<{ id: number; key: string }>("select id, key from deliveries");
  for (const { id, key } of rows) ids.set(key, String(id));
});

function to(delivery: string, recipient: string, event: Record<string, unknown>, later = 0) {
  const rest = { timestamp: String(began + later), message_id: `m-${delivery}-${recipient}`, rcpt_to: recipient };
  return { msys: { message_event: { ...rest, rcpt_meta: { delivery_id: delivery }, ...event } } };
}

async function find(q: string, delivery?: string) {
  const found = failureFindList.parse(await findFailures(failureFindParams.parse({ q, ...(delivery ? { delivery: ids.get(delivery) } : {}) })));
  return { ...found, rows: found.rows.map((row) => [row.delivery.key, row.value, row.failed, row.settled]) };
}

test("a provider, in the delivery that is looked at: how many failed there, of how many, and why", async () => {
  const found = await findFailures({ q: "Outlook", delivery: ids.get("tuesday") ?? "" });
  expect(found).toEqual({
    places: ["Microsoft Outlook"],
    rows: [
      {
        delivery: { id: ids.get("tuesday"), key: "tuesday", label: "tuesday" },
        by: "provider",
        value: "microsoft",
        name: "Microsoft Outlook",
        failed: 3,
        settled: 4,
        reasons: [
          { code: 1, inferred: false, failed: 2 },
          { code: 5, inferred: false, failed: 1 },
        ],
      },
    ],
  });
});

test("a domain comes before the provider that it belongs to", async () => {
  expect((await find("outlook.com", "tuesday")).rows).toEqual([
    ["tuesday", "outlook.com", 2, 3],
    ["tuesday", "microsoft", 3, 4],
  ]);
});

test("the beginning of a domain's part finds it, in the delivery that is looked at", async () => {
  expect(await find("corp", "tuesday")).toEqual({ places: [], rows: [["tuesday", "mail.corp.example", 1, 1]] });
  expect((await find("orp", "tuesday")).rows).toEqual([]);
  expect((await find("corp")).rows).toEqual([]);
});

test("without a delivery, those heard of last in which something failed; a word of its own names one", async () => {
  expect((await find("outlook")).rows).toEqual([
    ["friday", "microsoft", 1, 1],
    ["tuesday", "microsoft", 3, 4],
  ]);
  expect((await find("tue outlook")).rows).toEqual([["tuesday", "microsoft", 3, 4]]);
  expect((await find("outlook tue", "friday")).rows).toEqual([["tuesday", "microsoft", 3, 4]]);
});

test("nothing failed there, nothing was sent there, there is no such delivery", async () => {
  expect((await find("gmail", "tuesday")).rows).toEqual([["tuesday", "google", 0, 1]]);
  expect(await find("icloud", "tuesday")).toEqual({ places: ["Apple iCloud"], rows: [] });
  expect(await findFailures({ q: "outlook", delivery: "999999" })).toEqual({ places: ["Microsoft Outlook"], rows: [] });
  expect(await findFailures({ q: "corp", delivery: "999999" })).toEqual({ places: [], rows: [] });
});

test("words that ask, and words that name no delivery, take nothing away", async () => {
  const { rows } = await find("outlook");
  expect(rows.length).toBeGreaterThan(0);
  expect((await find("Who at Outlook bounced, and why?")).rows).toEqual(rows);
  expect((await find("outlook wednesday")).rows).toEqual(rows);
  expect((await find("outlook wednesday", "tuesday")).rows).toEqual((await find("outlook", "tuesday")).rows);
});

test("an address is no place, and nothing of it is told", async () => {
  expect(await find("a@outlook.com", "tuesday")).toEqual({ places: [], rows: [] });
});
