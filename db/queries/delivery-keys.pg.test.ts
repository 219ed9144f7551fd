import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, inTransaction, openDatabase } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { claimDeliveryKeys } from "./claim-delivery-keys";
import { declareDeliveryRow } from "./declare-delivery";
import { ensureDeliveries } from "./ensure-deliveries";
import { insertFeed } from "./insert-feed";

let own: TestDatabase;
let db: Database;
let feedId: number;

beforeAll(async () => {
  own = await createTestDatabase();
  db = openDatabase({ url: own.url, max: 12 });
  feedId = Number(await insertFeed(db, { key: "momentum", format: "sparkpost", tokenHash: "x" }));
});

afterAll(async () => {
  await db.end();
  await own.drop();
});

const wanted = (...keys: string[]) => keys.map((key) => ({ key, label: key, feedId }));
const words = { label: "declared", subject: "Spring is here", sender: "news@acme.example" };
const declaration = (key: string) => ({ feedId, key, ...words, mode: "relay" as const, target: 10, requestedValiditySeconds: 3_600 });
const all = async () => (await db.query("select id, key, label, keyed_by from deliveries order by key")).rows;

test("deliveries that many want at once come into being once, whatever the order they are named in", async () => {
  const keys = ["a", "b", "c", "d", "e", "f"];
  const found = await Promise.all(
    Array.from({ length: 10 }, (_, i) => inTransaction(db, (tx) => ensureDeliveries(tx, wanted(...(i % 2 === 0 ? keys : [...keys].reverse()))))),
  );
  for (const each of found)
    expect(Object.fromEntries([...each].map(([key, { id }]) => [key, id]))).toEqual(Object.fromEntries((await all()).map(({ key, id }) => [key, id])));
  expect((await all()).map(({ key }) => key)).toEqual(keys);
});

test("declared and first seen at once, a delivery is one, and declared", async () => {
  const [seen, ...declared] = await Promise.all([
    inTransaction(db, (tx) => ensureDeliveries(tx, wanted("g"))),
    ...Array.from({ length: 5 }, () => declareDeliveryRow(db, declaration("g"))),
  ]);
  expect(new Set([seen.get("g")?.id, ...declared.map(({ id }) => id)]).size).toBe(1);
  expect(declared.filter(({ created }) => created).length).toBeLessThanOrEqual(1);
  expect(await all()).toContainEqual({ id: seen.get("g")?.id, key: "g", label: "declared", keyed_by: expect.any(String) });
});

test("a new key is created; a second declaration of it changes nothing", async () => {
  const first = await declareDeliveryRow(db, declaration("h"));
  expect(first).toEqual({ id: first.id, created: true });
  expect(await declareDeliveryRow(db, { ...declaration("h"), label: "another" })).toEqual({ id: first.id, created: false });
  expect(await all()).toContainEqual({ id: first.id, key: "h", label: "declared", keyed_by: "recipient" });
});

test("one first seen in a feed is taken over, and keeps telling its messages apart as it has", async () => {
  const seen = await inTransaction(db, (tx) => ensureDeliveries(tx, wanted("i")));
  expect(await declareDeliveryRow(db, declaration("i"))).toEqual({ id: seen.get("i")?.id, created: false });
  expect(await all()).toContainEqual({ id: seen.get("i")?.id, key: "i", label: "declared", keyed_by: "message" });
});

test("a key whose claimant stopped before its delivery was there is no obstacle", async () => {
  const id = (await claimDeliveryKeys(db, { keys: ["j"] })).get("j");
  const seen = await inTransaction(db, (tx) => ensureDeliveries(tx, wanted("j")));
  expect(seen.get("j")).toMatchObject({ id, keyedBy: "message" });
  const other = (await claimDeliveryKeys(db, { keys: ["k"] })).get("k");
  expect(await declareDeliveryRow(db, declaration("k"))).toEqual({ id: other, created: true });
});
