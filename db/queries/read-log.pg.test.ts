import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { type Filled, fillLog } from "@/db/testing/fill-log";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { failedByCauses } from "@/lib/domain/failed-by";
import { outcomes } from "@/lib/domain/message-state";
import type { LogRow } from "./log-columns";
import { everyMessage, type LogRunFilter } from "./log-runs";
import { type LogSlice, readLogRows } from "./read-log";

let own: TestDatabase;
let db: Database;
let filled: Filled;
let all: LogRow[];

beforeAll(async () => {
  own = await createTestDatabase();
  db = openDatabase({ url: own.url, max: 2 });
  filled = await fillLog(db, { messages: 6_000 });
  all = await read(everyMessage);
});

afterAll(async () => {
  await db.end();
  await own.drop();
});

type Options = { at?: string | null; backwards?: boolean; limit?: number; scan?: number };

const ask = (filter: LogRunFilter, { at = null, limit = 10_000, ...more }: Options = {}): Promise<LogSlice> =>
  readLogRows(db, { deliveryId: filled.deliveryId, months: filled.months, ...filter, at, limit, ...more });

const read = async (filter: LogRunFilter) => (await ask(filter)).rows;

/** All slices of a filter, one after the other. */
async function readOn(filter: LogRunFilter, options: Options): Promise<{ keys: string[]; slices: LogSlice[] }> {
  const slices = [await ask(filter, options)];
  for (let next = slices[0]?.next ?? null; next !== null; next = slices.at(-1)?.next ?? null) slices.push(await ask(filter, { ...options, at: next }));
  return { keys: keysOf(slices.flatMap(({ rows }) => rows)), slices };
}

/** What a filter means, said of one row. A failure without a reason counts as reason 0. */
function fits(
  row: LogRow,
  { outcome, failedBy, reasonCode, complained, recipientPrefix, exact, domains, notDomains, heldBefore, heldAfter, attempts, from, to }: LogRunFilter,
): boolean {
  const reason = row.outcome === "failed" ? (row.reasonCode ?? 0) : row.reasonCode;
  const tries = Math.max(row.attemptEvents, row.maxAttempt);
  return (
    (outcome === null || outcome.includes(row.outcome)) &&
    (heldAfter === null || ((row.outcome === "relayed" || row.outcome === "deferred") && row.heldSince !== null && row.heldSince > heldAfter)) &&
    (heldBefore === null || ((row.outcome === "relayed" || row.outcome === "deferred") && row.heldSince !== null && row.heldSince <= heldBefore)) &&
    (notDomains === null || !notDomains.includes(row.recipient.split("@").at(-1) ?? "")) &&
    (failedBy === null || row.failedBy === failedBy) &&
    (reasonCode === null || reason === reasonCode) &&
    (complained === null || (row.complainedAt !== null) === complained) &&
    (recipientPrefix === null || (exact ? row.recipient === recipientPrefix : row.recipient.startsWith(recipientPrefix))) &&
    (domains === null || domains.includes(row.recipient.split("@").at(-1) ?? "")) &&
    (attempts === null || (tries >= attempts.least && (attempts.most === null || tries <= attempts.most))) &&
    (from === null || (row.lastEventAt ?? 0) >= from) &&
    (to === null || (row.lastEventAt ?? to) < to)
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
  for (const outcome of [null, ...outcomes.map((each) => [each]), ["deferred", "failed"] as const, ["relayed", "deferred", "delivered", "failed"] as const]) {
    for (const failedBy of [null, ...failedByCauses.slice(0, 3)]) {
      for (const reasonCode of [null, 0, 1, 3, 20]) {
        for (const complained of [null, true, false]) {
          for (const recipientPrefix of [null, "a", "ff"]) {
            const filter = { ...everyMessage, outcome, failedBy, reasonCode, complained, recipientPrefix };
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

/** An instant between two since which open messages are held, about half of them before: Postgres knows more than milliseconds. */
function heldGap(): number {
  const held = all.flatMap((row) => (row.outcome === "relayed" || row.outcome === "deferred" ? (row.heldSince ?? []) : [])).sort((a, b) => a - b);
  const index = held.findIndex((at, i) => i > held.length / 2 && (held[i + 1] ?? 0) - at > 2);
  if (index === -1) throw new Error("No two of them are apart.");
  return (held[index] ?? 0) + 2;
}
const middle = (key: "lastEventAt") => all.map((row) => row[key] ?? 0).sort((a, b) => a - b)[3_000] ?? 0;

describe("what no index holds in order", () => {
  const filters = (): Partial<LogRunFilter>[] => [
    { domains: ["example.com"] },
    { domains: ["example.com"], known: { domains: 6_000 } },
    { domains: ["example.com"], known: { domains: 40 } },
    { domains: ["example.com"], known: { domains: 40 }, outcome: ["failed"], reasonCode: 1 },
    { domains: ["few.example"], known: { domains: 2 } },
    { domains: ["few.example"], known: { domains: 6_000 } },
    { domains: ["example.com", "other.example"], complained: true },
    { domains: ["other.example"], known: { domains: 0 } },
    { domains: [] },
    { attempts: { least: 1, most: 1 } },
    { attempts: { least: 2, most: null } },
    { from: middle("lastEventAt") },
    { to: middle("lastEventAt"), outcome: ["failed"] },
    { from: middle("lastEventAt"), to: middle("lastEventAt") + 1_000, complained: false },
    { from: middle("lastEventAt"), failedBy: "hard", recipientPrefix: "a" },
    { recipientPrefix: all[77]?.recipient ?? "", exact: true },
    { recipientPrefix: "a", exact: true },
    { notDomains: ["example.com"] },
    { notDomains: ["other.example"], outcome: ["failed", "delivered"] },
    { heldBefore: heldGap(), known: { due: 1 } },
    { heldAfter: heldGap() },
    { heldAfter: heldGap(), outcome: ["deferred"] },
    { heldAfter: heldGap() - 5_000, heldBefore: heldGap(), known: { due: 40 } },
    ...[{}, { known: { due: 40 } }].flatMap((known) =>
      [{}, { outcome: ["deferred"] as const }, { outcome: ["failed"] as const }, { complained: true }, { reasonCode: 3 }].map((more) => ({
        heldBefore: heldGap(),
        ...known,
        ...more,
      })),
    ),
    { mxId: 0 },
    { replyId: 0 },
  ];

  test("is found all the same, in one go or in many, in either direction", async () => {
    let found = 0;
    for (const each of filters()) {
      const filter = { ...everyMessage, ...each };
      const expected = each.mxId === 0 || each.replyId === 0 ? [] : keysOf(all.filter((row) => fits(row, filter)));
      for (const options of [{}, { limit: 7, scan: 1_000 }, { limit: 400, scan: 333 }]) {
        if (expected.length > 2_000 && options.limit === 7) continue;
        expect((await readOn(filter, options)).keys, JSON.stringify({ each, options })).toEqual(expected);
        expect((await readOn(filter, { ...options, backwards: true })).keys).toEqual(expected.toReversed());
      }
      found += expected.length > 0 ? 1 : 0;
    }
    expect(found).toBeGreaterThan(9);
  });

  test("is sought among so many rows, and no more", async () => {
    const { slices } = await readOn({ ...everyMessage, attempts: { least: 2, most: null } }, { limit: 50, scan: 1_000 });
    expect(slices.map(({ scanned, rows }) => [scanned, rows.length])).toEqual([...Array(6).fill([1_000, 0]), [0, 0]]);
  });
});

test.each([
  ["all", everyMessage],
  ["several outcomes", { ...everyMessage, outcome: ["relayed" as const, "failed" as const] }],
  ["the failed", { ...everyMessage, outcome: ["failed" as const] }],
  ["a reason", { ...everyMessage, reasonCode: 1 }],
  ["complaints", { ...everyMessage, complained: true }],
  ["complaints of the delivered", { ...everyMessage, complained: true, outcome: ["delivered" as const] }],
])("pages follow one another without a gap or a repetition: %s", async (_, filter) => {
  const { keys } = await readOn(filter, { limit: 97 });
  expect(keys).toEqual(keysOf(all.filter((row) => fits(row, filter))));
});
