import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, openDatabase } from "@/db/client";
import { analyse } from "@/db/testing/fill-log";
import { type FullLog, openFullLog } from "@/db/testing/full-log";
import { log, message, page, pageCases } from "@/db/testing/page-cases";
import { type Cost, costOf, explain } from "@/db/testing/plan";
import type { Bounds, PlanCase, Work } from "@/db/testing/plan-case";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { workCases } from "@/db/testing/work-cases";
import { createMonth } from "./create-month";
import { findDeliveryRow } from "./find-delivery";
import { findLogRow } from "./find-log-row";
import { findOverdueDeliveries } from "./find-overdue-deliveries";
import { listDueProofs } from "./list-due-proofs";
import { readMessagesOfRecipient } from "./read-messages-of-recipient";

let full: FullLog;
let empty: TestDatabase;

beforeAll(async () => {
  full = await openFullLog();
  empty = await createTestDatabase();
  const other = openDatabase({ url: empty.url, max: 1 });
  for (const month of full.months) await createMonth(other, { month });
  await other.end();
}, 300_000);

afterAll(async () => {
  await full.drop();
  await empty.drop();
});

const smallTable = 200;

async function reload() {
  await full.drop();
  full = await openFullLog({ messages: 100_000, analysedEarly: true });
}

async function expectWithin(work: Work, { rows = 250, buffers = 500, gathered = 100, readWhole = [] }: Bounds, options = {}) {
  const cost = costOf((await explain(full.url, work, options)).plans);
  expect(cost.readWhole.filter(({ table, rows: n }) => n > smallTable && !readWhole.includes(table))).toEqual([]);
  expect(cost.statements).toBeGreaterThan(0);
  expect(cost, JSON.stringify(cost)).toSatisfy((c: Cost) => c.rows <= rows && c.buffers <= buffers && c.gathered <= gathered);
}

describe.each([
  ["never analysed", async () => {}],
  ["analysed", () => analyse(full.db)],
  ["analysed before the delivery came", reload],
] as const)("tables that were %s", (state, prepare) => {
  beforeAll(prepare, 120_000);

  test.each(pageCases)("%s", (_, ask, bounds) => expectWithin(ask(full), bounds ?? {}));
  test.each(workCases)("%s", (_, ask, bounds) => expectWithin(ask(full), bounds ?? {}));

  // What is left of these is a table of deliveries, thousands, read in part or whole.
  test("one recipient across deliveries", () =>
    expectWithin((tx) => readMessagesOfRecipient(tx, { recipient: "c4ca42.1@example.com", after: null, limit: page }), {
      ...(state !== "never analysed" ? {} : { rows: 11_000, gathered: 11_000, readWhole: ["deliveries"] }),
    }));
  test("deliveries with something overdue", () =>
    expectWithin(
      (tx) => findOverdueDeliveries(tx, { maxSeconds: 302_400, backlogSeconds: 5 }),
      state !== "never analysed" ? {} : { rows: 11_000, readWhole: ["deliveries"] },
    ));
  test("proofs that are due", () =>
    expectWithin((tx) => listDueProofs(tx, { changedSeconds: 60, grownSeconds: 60, allSeconds: 86_400, eventsPerSecond: 5_000, limit: 1_000 }), {
      rows: 11_000,
      gathered: 11_000,
      readWhole: ["deliveries"],
    }));
});

describe("a named statement, planned without its parameters", () => {
  const named = workCases.filter(([name]) => /^(a thousand events|claiming batches|keeping)/.test(name));
  const all: PlanCase[] = [["the summary", (known) => (tx) => findDeliveryRow(tx, { id: known.deliveryId })], ...named];

  test.each(all)("keeps to the indexes of full tables: %s", (_, ask, bounds) => expectWithin(ask(full), bounds ?? {}, { generic: true }));

  // Made while a month was new and empty, such a plan serves until the month is analysed.
  test.each(all)("keeps to the indexes of empty tables: %s", async (_, ask) => {
    const { plans } = await explain(empty.url, ask(full), { generic: true });
    expect(costOf(plans).readWhole.filter(({ table }) => !["feeds", "months"].includes(table))).toEqual([]);
  });
});

test("a delivery's queries look at the months it has, however many others there are", async () => {
  for (const ask of [log(full, {}), log(full, { reasonCode: 1 }), (tx: Connection) => findLogRow(tx, message(full))]) {
    const { plans } = await explain(full.url, ask);
    const tables = new Set(plans.flatMap(({ nodes }) => nodes.flatMap(({ relation }) => relation ?? [])));
    expect([...tables].sort()).toEqual(full.months.map((month) => `delivery_log_${month}`));
  }
});
