import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, inTransaction, openDatabase, type Transaction } from "@/db/client";
import { seemSpread } from "@/db/testing/seem-spread";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { copied, spread } from "@/lib/server/distribution/distribute";
import { rehearse } from "@/lib/server/distribution/rehearse";
import { readTree, type Tree } from "./parse-tree";
import { type Catalog, refusedByCitus } from "./refused-by-citus";

let own: TestDatabase;
let db: Database;
let catalog: Catalog;

beforeAll(async () => {
  own = await createTestDatabase();
  db = openDatabase({ url: own.url, max: 1 });
  const { rows: functions } = await db.query<{ id: string; kind: string }>("select oid::text as id, provolatile as kind from pg_proc where provolatile <> 'i'");
  const { rows: tables } = await db.query<{ id: string }>("select oid::text as id from pg_class where relname = any ($1) and relkind in ('r', 'p')", [
    [...spread.map(([table]) => table), ...copied],
  ]);
  const [mutable, volatile] = [new Set(functions.map(({ id }) => id)), new Set(functions.filter(({ kind }) => kind === "v").map(({ id }) => id))];
  const distributed = new Set(tables.map(({ id }) => id));
  catalog = { isMutable: (id) => mutable.has(id), isVolatile: (id) => volatile.has(id), isDistributed: (id) => distributed.has(id) };
});

afterAll(async () => {
  await db.end();
  await own.drop();
});

/** The trees of the statements that this runs, as Postgres prints them, wrapped at blanks. */
async function treesOf(run: (tx: Transaction) => Promise<unknown>): Promise<Tree[]> {
  return inTransaction(db, async (tx) => {
    const trees: Tree[] = [];
    const keep = ({ detail }: { detail?: string | undefined }) => {
      if (detail) trees.push(readTree(detail));
    };
    await tx.query("set local client_min_messages = log; set local debug_pretty_print = off; set local debug_print_parse = on");
    tx.on("notice", keep);
    try {
      await run(tx);
    } finally {
      tx.off("notice", keep);
    }
    return trees;
  });
}

const refused = async (run: (tx: Transaction) => Promise<unknown>) => [...new Set((await treesOf(run)).flatMap((tree) => refusedByCitus(tree, catalog)))];

test("no statement of the rehearsal, as it is chosen on a cluster, breaks these rules of Citus", async () => {
  await seemSpread(db);
  const trees = await treesOf(rehearse);
  expect(trees.length).toBeGreaterThan(150);
  expect(trees.flatMap((tree) => refusedByCitus(tree, catalog))).toEqual([]);
});

describe("each rule is seen where it is broken", () => {
  const broken: [what: string, sql: string, why: string][] = [
    [
      "now() in a coalesce",
      "update deliveries set declared_at = coalesce(declared_at, now())",
      "declared_at: a function that is not immutable inside CASE or COALESCE",
    ],
    ["an interval added to a column", "update deliveries set clock_at = clock_at + interval '1 hour'", "clock_at: a stable function of a column"],
    ["a stable condition", "delete from proofs where proven_at + interval '1 day' < now()", "where: a stable function of a column"],
    ["a clock read anew", "update deliveries d set clock_at = t.at from (select clock_timestamp() as at) t", "a volatile function in an update"],
    ["a stable answer", "update feeds set key = key returning last_event_at + interval '1 day'", "returning: a function that is not immutable"],
    [
      "now() in a conflict",
      "insert into hosts (name) values ('h') on conflict (name) do update set name = now()::text",
      "name: a function that is not immutable in DO UPDATE",
    ],
    [
      "a conflict that asks the time",
      "insert into hosts (name) values ('h') on conflict (name) do update set name = 'h' where now() > 'epoch'",
      "DO UPDATE where",
    ],
    [
      "arrays of two types",
      "select from unnest('{}'::bigint[], '{}'::text[]) as t(id, key) join deliveries d on d.id = t.id",
      "unnest of arrays of several types beside a table, not in a subquery of its own",
    ],
    ["a limit for each", "select from deliveries d, lateral (select from proofs p where p.delivery_id = d.id limit 1) p", "a limit in a lateral subquery"],
  ];
  test.each(broken)("%s", async (_, sql, why) => expect(await refused((tx) => tx.query(sql))).toEqual([why]));

  const kept: [what: string, sql: string][] = [
    ["now() by itself", "update deliveries set updated_at = greatest(updated_at, now()), declared_at = least(declared_at, now())"],
    ["a clock read in a plan of its own", "update deliveries d set clock_at = t.at from (select max(clock_timestamp()) as at) t"],
    ["arrays of two types in a subquery", "select from (select * from unnest('{}'::bigint[], '{}'::text[]) as t(id, key)) t join deliveries d on d.id = t.id"],
    ["what stays on the coordinator", "update replays set updated_at = coalesce(updated_at, now())"],
  ];
  test.each(kept)("and not elsewhere: %s", async (_, sql) => expect(await refused((tx) => tx.query(sql))).toEqual([]));
});
