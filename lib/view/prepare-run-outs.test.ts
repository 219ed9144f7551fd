import { expect, test } from "vitest";
import { prepareRunOuts, type RunOutRow } from "./prepare-run-outs";

const at = "2026-11-21T10:00:00.000Z";
const spans = (...given: [open: number, retried: number, atLeast?: boolean][]) =>
  given.map(([open, retried, atLeast = false], index) => ({ withinSeconds: [3_600, 21_600, 86_400][index] ?? 0, open, retried, atLeast }));
const counts = (relayed: number, deferred: number) => ({ pending: 0, relayed, deferred, delivered: 9, failed: 1, complained: 0 });
const runOuts = (...given: Parameters<typeof spans>) => ({ at, spans: spans(...given), firstAt: null, lastAt: null });
const figures = (rows: RunOutRow[], outcome: "relayed" | "deferred") => rows.map(({ figures }) => figures[outcome].n);

test("the spans follow one another, and add up to what is open", () => {
  const rows = prepareRunOuts("7", runOuts([5, 2], [9, 4], [20, 4]), counts(16, 314), true);
  expect(rows.map(({ after, until }) => [after, until])).toEqual([
    [0, 3_600],
    [3_600, 21_600],
    [21_600, 86_400],
    [86_400, null],
  ]);
  expect(figures(rows, "relayed")).toEqual([3, 2, 11, 0]);
  expect(figures(rows, "deferred")).toEqual([2, 2, 0, 310]);
});

test("what runs out only later than all spans is not missing", () => {
  const rows = prepareRunOuts("7", runOuts([0, 0], [0, 0], [0, 0]), counts(0, 310), true);
  expect(figures(rows, "deferred")).toEqual([0, 0, 0, 310]);
  expect(rows[3]?.figures.deferred.href).toBe("/deliveries/7/log?outcome=deferred");
});

test("each figure opens its own messages, where the log shows the same", () => {
  const given = runOuts([5, 5], [9, 9], [9, 9]);
  const hrefs = prepareRunOuts("7", given, counts(0, 12), true).map(({ figures }) => figures.deferred.href);
  const log = "/deliveries/7/log?outcome=deferred";
  expect(hrefs.map((href) => href && decodeURIComponent(href))).toEqual([
    `${log}&dueBefore=2026-11-21T11:00:00.000Z`,
    `${log}&dueAfter=2026-11-21T11:00:00.000Z&dueBefore=2026-11-21T16:00:00.000Z`,
    null,
    `${log}&dueAfter=2026-11-22T10:00:00.000Z`,
  ]);
  expect(prepareRunOuts("7", given, counts(0, 12), false).every(({ figures }) => figures.deferred.href === null)).toBe(true);
});

test("past what was counted nothing is said", () => {
  const rows = prepareRunOuts("7", runOuts([5, 5], [20_000, 20_000, true], [20_000, 20_000, true]), counts(0, 90_000), true);
  expect(figures(rows, "deferred")).toEqual([5, 19_995, null, null]);
  expect(rows[1]?.figures.deferred).toMatchObject({ least: true, href: null });
});
