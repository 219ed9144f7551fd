import { describe, expect, test } from "vitest";
import type { Breakdown, BreakdownRow } from "@/lib/contract/breakdown";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Timeline } from "@/lib/contract/timeline";
import { comparedIds } from "./compared";
import { percentAt, prepareCurves } from "./prepare-curves";
import { prepareDifferences } from "./prepare-differences";
import { englishWording } from "./testing/english-wording";

const none = { hard: 0, soft: 0, block: 0, admin: 0, undetermined: 0, late: 0, inferred: 0 };

function breakdownOf(by: Breakdown["by"], rows: [value: string, errors: number, percent: number][]): Breakdown {
  const figures = { counts: null, failedBy: none, contribution: null };
  return {
    by,
    of: null,
    rows: rows.map(([value, errors, breakdown]): BreakdownRow => ({ value, name: value, ...figures, errors, breakdown })),
    rowCount: rows.length,
    others: { ...figures, errors: 0, breakdown: null },
    whole: { ...figures, errors: 0, breakdown: null },
    processed: 100,
  };
}

test("what is compared is each delivery once, and four at most", () => {
  expect(comparedIds("3, 1,x,3,-1,,2,4,5")).toEqual(["3", "1", "2", "4"]);
  expect(comparedIds("")).toEqual([]);
});

describe("differences", () => {
  test("are in points, what fails most first", () => {
    const sides = [
      {
        id: "1",
        breakdown: breakdownOf("reason", [
          ["1", 4, 4],
          ["5", 1, 1],
        ]),
      },
      { id: "2", breakdown: breakdownOf("reason", [["5", 9, 9]]) },
    ];
    expect(prepareDifferences(sides, 9, englishWording)).toEqual([
      {
        value: "5",
        name: "Mailbox full",
        cells: [
          { errors: 1, percent: 1, href: "/deliveries/1/log?outcome=failed&reason=5" },
          { errors: 9, percent: 9, href: "/deliveries/2/log?outcome=failed&reason=5" },
        ],
        spread: 8,
      },
      {
        value: "1",
        name: "User unknown",
        cells: [
          { errors: 4, percent: 4, href: "/deliveries/1/log?outcome=failed&reason=1" },
          { errors: 0, percent: 0, href: null },
        ],
        spread: 4,
      },
    ]);
  });

  test("are not known where a delivery wrote to nobody there, or has not been read", () => {
    const sides = [
      { id: "1", breakdown: breakdownOf("provider", [["google", 4, 4]]) },
      { id: "2", breakdown: breakdownOf("provider", []) },
      { id: "3", breakdown: null },
    ];
    expect(prepareDifferences(sides, 9, englishWording)).toMatchObject([{ cells: [{ errors: 4 }, null, null], spread: null }]);
  });
});

describe("curves", () => {
  const minute = 60_000;
  const start = Date.parse("2026-11-21T10:00:30Z");
  const iso = (ms: number) => new Date(ms).toISOString();
  const summary = (id: string, startedAt: string | null) =>
    ({ id, startedAt, lastEventAt: iso(start + 5 * minute), success: { percent: 60, atLeast: 60, atMost: 90 } }) as DeliverySummary;
  const point = (at: string, atLeast: number) => ({
    at,
    relayed: 0,
    delivered: 0,
    deferrals: 0,
    failed: 0,
    success: { percent: atLeast, atLeast, atMost: 100 },
  });
  const timeline: Timeline = {
    bucketSeconds: 60,
    from: null,
    to: null,
    points: [point("2026-11-21T10:00:00.000Z", 20), point("2026-11-21T10:02:00.000Z", 50)],
  };

  test("count from each delivery's first event and end with what is known now", () => {
    const curves = prepareCurves(
      [
        { summary: summary("1", iso(start)), timeline },
        { summary: summary("2", null), timeline: { ...timeline, points: [] } },
      ],
      "atLeast",
    );
    expect(curves).toMatchObject({ longest: 5 * minute, floor: 0 });
    expect(curves?.curves).toEqual([
      {
        id: "1",
        points: [
          { elapsed: 0, percent: 0 },
          { elapsed: 30_000, percent: 20 },
          { elapsed: 150_000, percent: 50 },
          { elapsed: 300_000, percent: 60 },
        ],
      },
      { id: "2", points: [] },
    ]);
  });

  test("know nothing after their end", () => {
    const curve = {
      id: "1",
      points: [
        { elapsed: 0, percent: 0 },
        { elapsed: 100, percent: 7 },
      ],
    };
    expect([-1, 0, 99, 100, 101].map((at) => percentAt(curve, at))).toEqual([null, 0, 0, 7, null]);
  });

  test("of deliveries that have not begun there are none", () => {
    expect(prepareCurves([{ summary: summary("2", null), timeline }], "atLeast")).toBeNull();
  });
});
