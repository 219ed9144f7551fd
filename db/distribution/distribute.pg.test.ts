import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, inTransaction, openDatabase } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { distribute } from "./distribute";
import { rehearse } from "./rehearse";

let own: TestDatabase;
let db: Database;

beforeAll(async () => {
  own = await createTestDatabase();
  db = openDatabase({ url: own.url, max: 2 });
});

afterAll(async () => {
  await db.end();
  await own.drop();
});

const rows = async () =>
  (
    await db.query(
      "select (select count(*) from feeds) as feeds, (select count(*) from delivery_keys) as keys, (select count(*) from delivery_log) as messages",
    )
  ).rows;

test("where there is no Citus, it says so and what to do, and changes nothing", async () => {
  const outcome = await distribute(db);
  expect(outcome).toMatchObject({ ok: false, why: "no-citus", message: expect.stringMatching(/Citus.*try again/) });
});

test("the rehearsal runs every statement here, and leaves nothing behind", async () => {
  expect(await inTransaction(db, rehearse)).toEqual([]);
  expect(await rows()).toEqual([{ feeds: 0, keys: 0, messages: 0 }]);
});

test("a statement that is refused is named, and the others are tried all the same", async () => {
  await db.query("alter table counters rename to renamed_counters");
  const refusals = await inTransaction(db, rehearse);
  await db.query("alter table renamed_counters rename to counters");
  expect(refusals.length).toBeGreaterThan(3);
  expect(refusals).toContainEqual({ what: "taking in events of a new message", message: 'relation "counters" does not exist' });
  expect(refusals.map(({ what }) => what)).not.toContain("the log");
});
