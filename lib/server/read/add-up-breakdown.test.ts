import { describe, expect, test } from "vitest";
import { type BreakdownSums, breakdownMetrics } from "@/db/queries/breakdown-sums";
import { addUp, noFailures, sumsOfWhole } from "./add-up-breakdown";
import { pageOf, tallyFailures, tallyMessages } from "./tally-breakdown";

function sums(some: Partial<BreakdownSums>): BreakdownSums {
  return { ...(Object.fromEntries(breakdownMetrics.map((metric) => [metric, 0])) as BreakdownSums), ...some };
}

const whole = sums({ pending: 1, relayed: 2, delivered: 91, hard: 4, soft: 2, late: 1, complained: 3, ignored: 5 });
const gmail = tallyMessages("gmail.com", sums({ relayed: 1, delivered: 45, hard: 4 }));

describe("a breakdown by what every message has", () => {
  const added = addUp([gmail], { sums: whole, failedBy: { ...noFailures, hard: 4, soft: 2, late: 1 } }, whole);

  test("gives a row its errors of all errors, and of its own messages processed", () => {
    expect(added.rows[0]).toMatchObject({ errors: 4, contribution: 400 / 7, breakdown: 8, counts: { delivered: 45, failed: 4, relayed: 1 } });
  });

  test("leaves the rest to the others, exactly", () => {
    expect(added.others).toMatchObject({ errors: 3, failedBy: { hard: 0, soft: 2, late: 1 }, breakdown: 6 });
    expect(added.others.counts).toEqual({ pending: 1, relayed: 1, deferred: 0, delivered: 46, failed: 3, ignored: 5, complained: 3 });
  });

  test("counts as processed what the MTA has had and what failed, not what waits or was excluded", () => {
    expect(added.processed).toBe(100);
    expect(added.whole.counts).toMatchObject({ pending: 1, ignored: 5, failed: 7 });
  });
});

test("a breakdown of failures alone is of the delivery's messages processed", () => {
  const failedBy = { ...noFailures, hard: 4 };
  const added = addUp([tallyFailures({ value: "550 no", ...noFailures, hard: 3 })], { sums: null, failedBy }, whole);
  expect(added.rows[0]).toMatchObject({ counts: null, errors: 3, contribution: 75, breakdown: 3 });
  expect(added.others).toMatchObject({ counts: null, errors: 1, contribution: 25, breakdown: 1 });
});

test("a share of nothing is not known", () => {
  const added = addUp([], { sums: sums({}), failedBy: noFailures }, sums({}));
  expect(added.others).toMatchObject({ errors: 0, contribution: null, breakdown: null });
});

test("the whole is read from the delivery's totals", () => {
  expect(sumsOfWhole({ totals: { seen: 9, delivered: 5, failed: 4, "failed-hard": 3, "failed-inferred": 1 } })).toEqual(
    sums({ delivered: 5, hard: 3, inferred: 1 }),
  );
});

test("a page is ordered by errors, then by value, and counts what it was searched for", () => {
  const rows = ["b.example", "a.example", "c.test"].map((value, i) => tallyFailures({ value, ...noFailures, soft: i === 2 ? 9 : 1 }));
  expect(pageOf(rows, "", 2)).toMatchObject({ rowCount: 3, tallies: [{ value: "c.test" }, { value: "a.example" }] });
  expect(pageOf(rows, "EXAMPLE", 9)).toMatchObject({ rowCount: 2, tallies: [{ value: "a.example" }, { value: "b.example" }] });
});
