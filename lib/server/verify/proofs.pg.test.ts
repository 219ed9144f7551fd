import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { claimSchedule } from "@/db/queries/claim-schedule";
import { findProof } from "@/db/queries/find-proof";
import { listDueProofs } from "@/db/queries/list-due-proofs";
import { sumProofs } from "@/db/queries/sum-proofs";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { makeBatches } from "@/lib/adapters/sparkpost/testing/make-batches";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { proveDelivery } from "./prove-delivery";
import { proveDue } from "./prove-due";
import { type Difference, verifyDelivery } from "./verify-delivery";

let scratch: TestDatabase;
let db: Database;
let feed: { id: number };

beforeAll(async () => {
  scratch = await createTestDatabase();
  db = openDatabase({ url: scratch.url, max: 8 });
  feed = { id: Number((await createFeed(db, { key: "proofs", format: "sparkpost" }))?.feedId) };
});

afterAll(async () => {
  await db.end();
  await scratch.drop();
});

const never = { signal: new AbortController().signal };
const daily = { changedSeconds: 300, allSeconds: 86_400, ...never };

test("names every row that differs, however many, and lists the first hundred", async () => {
  const delivery = await delivered("many", 2_000);
  await db.query("update delivery_log set last_event_at = last_event_at + interval '1 second' where delivery_id = $1", [delivery.id]);
  const named: Difference[] = [];
  const verified = await verifyDelivery(db, delivery.id, { onDifference: (difference) => named.push(difference) });
  expect(named).toHaveLength(verified.messages);
  expect(new Set(named.map(({ what }) => what)).size).toBe(verified.messages);
  expect(verified).toMatchObject({ differing: verified.messages, differences: named.slice(0, 100) });
});

test("names a row whose events cannot be read, or have lost their identity, and goes on", async () => {
  const { id } = await delivered("torn", 200);
  const { rows } = await db.query<{ key: string }>("select message_key as key from delivery_log where delivery_id = $1 order by message_key limit 2", [id]);
  const [torn, short] = rows.map(({ key }) => key);
  await db.query("update delivery_log set facts = '{' where delivery_id = $1 and message_key = $2", [id, torn]);
  await db.query("update delivery_log set event_ids = event_ids || 1::bigint where delivery_id = $1 and message_key = $2", [id, short]);
  const { differences } = await verifyDelivery(db, id);
  expect(differences.slice(0, 2)).toMatchObject([torn, short].map((key) => ({ what: `message ${key}`, recounted: "events that cannot be read" })));
  expect(differences.slice(2).filter(({ what }) => !/^(counter|breakdown|failures|copy of) /.test(what))).toEqual([]);
});

test("counters recounted in several passes come to the same, and each that differs is named once", async () => {
  const { id } = await delivered("passes", 2_000);
  expect(await verifyDelivery(db, id, { countersAtOnce: 7 })).toMatchObject({ differing: 0 });
  await db.query("update counters set n = n + 1 where delivery_id = $1", [id]);
  await db.query("insert into counters (delivery_id, scope, bucket, metric, n) values ($1, 'reason', '99', 'hard', 4)", [id]);
  await db.query("delete from counters where delivery_id = $1 and metric = 'seen'", [id]);
  const [whole, inPasses] = [await verifyDelivery(db, id), await verifyDelivery(db, id, { countersAtOnce: 7 })];
  expect(whole.differences).toContainEqual({ what: "counter reason/99/hard", stored: 4, recounted: 0 });
  expect(whole.differences).toContainEqual(expect.objectContaining({ what: "counter total//seen", stored: 0 }));
  expect(inPasses.differing).toBe(whole.differing);
  expect(sorted(inPasses.differences)).toEqual(sorted(whole.differences));
});

test("names a total beside the delivery that is not what was recounted", async () => {
  const { id } = await delivered("copied", 100);
  await db.query("update deliveries set delivered_count = delivered_count + 1 where id = $1", [id]);
  const { differences } = await verifyDelivery(db, id);
  expect(differences).toEqual([{ what: "copy of delivered", stored: expect.any(Number), recounted: expect.any(Number) }]);
});

test("a proof is kept with what it found, and one of an earlier state does not replace it", async () => {
  const delivery = await delivered("kept", 500);
  const proven = await proveDelivery(db, delivery);
  expect(await findProof(db, { deliveryId: delivery.id })).toMatchObject({ at: proven.at, events: proven.events, differences: 0, detail: [] });
  await db.query("update counters set n = n + 1 where delivery_id = $1 and metric = 'seen'", [delivery.id]);
  const { differences } = await proveDelivery(db, delivery);
  expect(await findProof(db, { deliveryId: delivery.id })).toMatchObject({ differences: 1, detail: differences });
  expect(await sumProofs(db)).toMatchObject({ differing: 1, differences: 1 });
  await db.query("update proofs set proven_at = now() + interval '1 hour' where delivery_id = $1", [delivery.id]);
  await db.query("update counters set n = n - 1 where delivery_id = $1 and metric = 'seen'", [delivery.id]);
  await proveDelivery(db, delivery);
  expect(await findProof(db, { deliveryId: delivery.id })).toMatchObject({ differences: 1 });
  await db.query("delete from proofs");
});

test("what was never proven is due, then what has changed since, and in the end everything", async () => {
  await db.query("delete from proofs");
  await db.query("update deliveries set updated_at = now() - interval '1 day'");
  const [first, second, third] = await dueNow();
  expect((await dueNow()).length).toBeGreaterThan(3);
  for (const delivery of await dueNow()) await proveDelivery(db, delivery);
  expect(await dueNow()).toEqual([]);

  await db.query("update proofs set proven_at = now() - interval '10 minutes'");
  expect(await dueNow()).toEqual([]);
  await db.query("update deliveries set updated_at = now() - interval '1 minute' where id = any($1)", [[first?.id, second?.id]]);
  await db.query("update proofs set events = 10000000 where delivery_id = $1", [second?.id]);
  expect(await dueNow()).toEqual([first]);

  await db.query("update proofs set proven_at = now() - interval '2 days' where delivery_id = $1", [third?.id]);
  expect(await dueNow()).toEqual([third, first]);
});

test("a delivery that holds far more than was recounted is told apart, and due sooner", async () => {
  await db.query("delete from proofs");
  for (const delivery of await dueNow()) await proveDelivery(db, delivery);
  const all = await sumProofs(db);
  expect(all).toMatchObject({ proven: all.deliveries, covered: all.deliveries });
  const { rows } = await db.query<{ id: number; key: string }>("select id, key from deliveries where seen_count > 0 order by id limit 2");
  const [grown, grew] = rows;
  await db.query("update deliveries set updated_at = now() where id = any($1)", [[grown?.id, grew?.id]]);
  await db.query("update proofs set messages = messages / 3, proven_at = now() - interval '50 seconds' where delivery_id = $1", [grown?.id]);
  await db.query("update proofs set messages = messages / 3 * 2, proven_at = now() - interval '70 seconds' where delivery_id = $1", [grew?.id]);
  expect(await sumProofs(db)).toMatchObject({ proven: all.deliveries, covered: all.deliveries - 2 });
  expect(await dueNow()).toEqual([]);
  await db.query("update proofs set proven_at = now() - interval '70 seconds' where delivery_id = $1", [grown?.id]);
  expect(await dueNow()).toEqual([grown]);
  await db.query("update deliveries set updated_at = now() - interval '1 day' where id = $1", [grown?.id]);
  expect(await dueNow()).toEqual([]);
});

test("of any number of workers one proves what is due, each delivery once", async () => {
  await db.query("delete from proofs");
  await db.query("delete from schedules");
  const due = await dueNow();
  const proven = await Promise.all(Array.from({ length: 4 }, () => proveDue(db, daily)));
  expect(proven.sort()).toEqual([0, 0, 0, due.length].sort());
  expect(await dueNow()).toEqual([]);
});

test("a schedule is claimed once until it is due again", async () => {
  const name = "a job";
  const claims = await Promise.all(Array.from({ length: 5 }, () => claimSchedule(db, { name, everySeconds: 60 })));
  expect(claims.filter(Boolean)).toHaveLength(1);
  await db.query("update schedules set next_at = now() - interval '1 second' where name = $1", [name]);
  expect(await claimSchedule(db, { name, everySeconds: 60 })).toBe(true);
  expect(await claimSchedule(db, { name, everySeconds: 60 })).toBe(false);
});

test("a delivery whose events are past their retention is told apart, and never due", async () => {
  await proveDelivery(db, await delivered("past", 100));
  expect(await sumProofs(db)).toMatchObject({ past: 0 });
  await db.query("update months set events_dropped_at = now() where month = (select max(months[1]) from deliveries)");
  const { rows } = await db.query<{ n: number }>("select count(*) as n from deliveries");
  expect(await sumProofs(db)).toMatchObject({ deliveries: 0, past: rows[0]?.n, oldestAt: null });
  await db.query("update proofs set proven_at = now() - interval '2 days'");
  expect(await dueNow()).toEqual([]);
});

function dueNow() {
  return listDueProofs(db, { changedSeconds: 300, grownSeconds: 60, allSeconds: 86_400, eventsPerSecond: 5_000, limit: 100 });
}

async function delivered(key: string, events: number): Promise<{ id: number; key: string }> {
  const { id } = await declareDelivery(db, { feedId: feed.id, key, mode: "efs", validitySeconds: 432_000 });
  for (const { body } of makeBatches(key, events).batches) await receiveFeedback(db, { feed, body, batchKey: null, contentEncoding: null });
  while ((await drainInbox(db)).batches > 0);
  return { id: Number(id), key };
}

function sorted(differences: Difference[]): Difference[] {
  return [...differences].sort((a, b) => (a.what < b.what ? -1 : 1));
}
