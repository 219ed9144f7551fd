import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, type Database, openDatabase } from "@/db/client";
import { type Cost, costOf, explain } from "@/db/testing/plan";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { readBreakdown, readBreakdownAmong } from "./read-breakdown";
import { readFailureBreakdown, readFailureReasonsOf } from "./read-failure-breakdown";

const deliveryId = 7;
const domains = 30_000;
let own: TestDatabase;
let db: Database;

/** A list of a great many domains, of which one in ten has failures; other deliveries beside it. */
beforeAll(async () => {
  own = await createTestDatabase();
  db = openDatabase({ url: own.url, max: 1 });
  await db.query(
    `insert into breakdowns (delivery_id, dimension, value, delivered, hard, soft)
     select d, 'domain', md5(n::text) || '.example', 90, case when n % 10 = 0 then n % 17 + 1 else 0 end, case when n % 30 = 0 then 1 else 0 end
     from generate_series(1, $2::integer) n, unnest(array[$1::bigint, $1 + 1]) d`,
    [deliveryId, domains],
  );
  await db.query(
    `insert into failure_breakdowns (delivery_id, dimension, value, reason_code, failed_by, n)
     select d, 'domain', md5(n::text) || '.example', 1, 'hard', n % 17 + 1 from generate_series(10, $2::integer, 10) n, unnest(array[$1::bigint, $1 + 1]) d`,
    [deliveryId, domains],
  );
}, 120_000);

afterAll(async () => {
  await db.end();
  await own.drop();
});

const some = Array.from({ length: 300 }, (_, i) => `provider-${i}.example`);
const all = { deliveryId, dimension: "domain", search: "", limit: 25 } as const;

type Case = [name: string, ask: (tx: Connection) => Promise<unknown>, bounds: Pick<Cost, "rows" | "buffers" | "gathered">];

const cases: Case[] = [
  ["the domains with most failures", (tx) => readBreakdown(tx, { ...all, countTo: 1_000 }), { rows: 1_200, buffers: 2_500, gathered: 50 }],
  ["the domains of providers", (tx) => readBreakdownAmong(tx, { deliveryId, dimension: "domain", among: some }), { rows: 50, buffers: 1_500, gathered: 50 }],
  [
    "why one domain failed",
    (tx) => readFailureReasonsOf(tx, { deliveryId, dimension: "domain", among: ["x.example"] }),
    { rows: 50, buffers: 50, gathered: 50 },
  ],
  [
    "the domains of one reason",
    (tx) => readFailureBreakdown(tx, { ...all, failedBy: null, reasonCode: 1, among: null }),
    { rows: 3_100, buffers: 4_000, gathered: 3_100 },
  ],
];

describe.each([
  ["never analysed", async () => {}],
  ["analysed", () => db.query("analyze breakdowns, failure_breakdowns")],
] as const)("tables that were %s", (_, prepare) => {
  beforeAll(async () => {
    await prepare();
  });

  test.each(cases)("%s", async (_name, ask, { rows, buffers, gathered }) => {
    const cost = costOf((await explain(own.url, ask)).plans);
    expect(cost.readWhole.filter(({ table, rows: n }) => /breakdowns$/.test(table) && n > 200)).toEqual([]);
    expect(cost.statements).toBe(1);
    expect(cost, JSON.stringify(cost)).toSatisfy((c: Cost) => c.rows <= rows && c.buffers <= buffers && c.gathered <= gathered);
  });
});
