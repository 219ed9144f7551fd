import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, inTransaction, openDatabase } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { copied, distribute, spread } from "./distribute";
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

/** Every table of the database with all its rows; what it has of indexes and partitions; the locks that are held. */
async function everything(): Promise<Record<string, unknown>> {
  const { rows: tables } = await db.query<{ name: string }>(
    "select oid::regclass::text as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1",
  );
  const contents = tables.map(async ({ name }) => {
    const { rows } = await db.query<{ all: string[] }>(`select coalesce(array_agg(t::text order by t::text), '{}') as all from ${name} t`);
    return [name, rows[0]?.all] as const;
  });
  const { rows: relations } = await db.query("select relname, relkind, reloptions from pg_class where relnamespace = 'public'::regnamespace order by 1");
  const { rows: locks } = await db.query("select count(*) as n from pg_locks where locktype = 'advisory'");
  return { ...Object.fromEntries(await Promise.all(contents)), relations, locks };
}

test("where there is no Citus, it says so and what to do, and changes nothing", async () => {
  const outcome = await distribute(db);
  expect(outcome).toMatchObject({ ok: false, why: "no-citus", message: expect.stringMatching(/Citus.*try again/) });
});

test("the rehearsal runs every statement here, and leaves nothing behind", async () => {
  const before = await everything();
  expect(Object.keys(before)).toEqual(expect.arrayContaining([...spread.map(([table]) => table), ...copied]));
  expect(await inTransaction(db, rehearse)).toEqual([]);
  expect(await everything()).toEqual(before);
});

test("a statement that is refused is named, and the others are tried all the same", async () => {
  await db.query("alter table counters rename to renamed_counters");
  const refusals = await inTransaction(db, rehearse);
  await db.query("alter table renamed_counters rename to counters");
  expect(refusals.length).toBeGreaterThan(3);
  expect(refusals).toContainEqual({ what: "taking in a message of a list", message: 'relation "counters" does not exist' });
  expect(refusals.map(({ what }) => what)).not.toContain("the log");
});
