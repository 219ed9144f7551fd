import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { type Filled, fillLog } from "@/db/testing/fill-log";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { failedByCauses } from "@/lib/domain/failed-by";
import { outcomes } from "@/lib/domain/message-state";
import type { LogRow } from "./log-columns";
import type { LogRunFilter } from "./log-runs";
import { readLogRows } from "./read-log";

let own: TestDatabase;
let db: Database;
let filled: Filled;
let all: LogRow[];

const everything: LogRunFilter = { outcome: null, failedBy: null, reasonCode: null, complained: null, recipientPrefix: null };

beforeAll(async () => {
  own = await createTestDatabase();
  db = openDatabase({ url: own.url, max: 2 });
  filled = await fillLog(db, { messages: 6_000 });
  all = await read(everything);
});

afterAll(async () => {
  await db.end();
  await own.drop();
});

async function read(filter: LogRunFilter, after: string | null = null, limit = 10_000): Promise<LogRow[]> {
  return readLogRows(db, { deliveryId: filled.deliveryId, months: filled.months, ...filter, after, limit });
}

/** What a filter means, said of one row. A failure without a reason counts as reason 0. */
function fits(row: LogRow, { outcome, failedBy, reasonCode, complained, recipientPrefix }: LogRunFilter): boolean {
  const reason = row.outcome === "failed" ? (row.reasonCode ?? 0) : row.reasonCode;
  return (
    (outcome === null || row.outcome === outcome) &&
    (failedBy === null || row.failedBy === failedBy) &&
    (reasonCode === null || reason === reasonCode) &&
    (complained === null || (row.complainedAt !== null) === complained) &&
    (recipientPrefix === null || row.recipient.startsWith(recipientPrefix))
  );
}

const keysOf = (rows: readonly LogRow[]) => rows.map(({ messageKey }) => messageKey);

test("the log is all messages of a delivery in order of recipient", async () => {
  expect(all).toHaveLength(6_000);
  const { rows } = await db.query("select message_key as key from delivery_log where delivery_id = $1 order by recipient, message_key", [filled.deliveryId]);
  expect(keysOf(all)).toEqual(rows.map(({ key }) => key));
});

test("every combination of filters picks the rows it describes, in order", async () => {
  let found = 0;
  for (const outcome of [null, ...outcomes]) {
    for (const failedBy of [null, ...failedByCauses.slice(0, 3)]) {
      for (const reasonCode of [null, 0, 1, 3, 20]) {
        for (const complained of [null, true, false]) {
          for (const recipientPrefix of [null, "a", "ff"]) {
            const filter = { outcome, failedBy, reasonCode, complained, recipientPrefix };
            const rows = await read(filter);
            expect(keysOf(rows), JSON.stringify(filter)).toEqual(keysOf(all.filter((row) => fits(row, filter))));
            found += rows.length > 0 ? 1 : 0;
          }
        }
      }
    }
  }
  expect(found).toBeGreaterThan(80);
});

test.each([
  ["all", everything],
  ["the failed", { ...everything, outcome: "failed" as const }],
  ["a reason", { ...everything, reasonCode: 1 }],
  ["complaints", { ...everything, complained: true }],
  ["complaints of the delivered", { ...everything, complained: true, outcome: "delivered" as const }],
])("pages follow one another without a gap or a repetition: %s", async (_, filter) => {
  const keys: string[] = [];
  for (let page = await read(filter, null, 97); page.length > 0; page = await read(filter, keys.at(-1) ?? null, 97)) keys.push(...keysOf(page));
  expect(keys).toEqual(keysOf(all.filter((row) => fits(row, filter))));
});
