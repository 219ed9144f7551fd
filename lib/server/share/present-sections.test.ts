import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareReport } from "@/lib/contract/share-report";
import { providersOf } from "./present-providers";
import { reasonsOf } from "./present-reasons";
import { closingOf, throughputOf } from "./present-timeline";
import { emptyReport } from "./report-of";
import { safeName } from "./safe-name";

const asOf = "2026-11-21T12:00:00.000Z";

describe("by provider", () => {
  test("one person at a domain is in no row, and cannot be had by taking the rows from the whole", () => {
    const groups = [
      { name: "Google", delivered: 990, open: 0, failed: 10 },
      { name: "big.example", delivered: 400, open: 0, failed: 0 },
      { name: "solo.example", delivered: 0, open: 0, failed: 1 },
    ];
    const told = providersOf(groups, 10, asOf);
    expect(JSON.stringify(told)).not.toContain("solo");
    expect(told.rows.map(({ name }) => name)).toEqual(["Google"]);
    expect(told.other).toEqual({ delivered: 400, open: 0, failed: 0 });
  });

  test("every figure is a multiple of the smallest group, whatever the groups", () => {
    const group = fc.record({ name: fc.constantFrom("a.example", "b.example"), delivered: fc.nat(300), open: fc.nat(300), failed: fc.nat(300) });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 30 }), fc.integer({ min: 2, max: 40 }), (groups, smallest) => {
        const { rows, other } = providersOf(groups, smallest, asOf);
        for (const { delivered, open, failed } of [...rows, ...(other ? [other] : [])]) {
          for (const figure of [delivered, open, failed]) expect(figure % smallest).toBe(0);
        }
      }),
    );
  });
});

describe("by reason", () => {
  test("a reason of few is told with another", () =>
    expect(
      reasonsOf(
        [
          { code: 1, failedBy: "hard", count: 500 },
          { code: 5, failedBy: "soft", count: 40 },
          { code: 4, failedBy: "hard", count: 1 },
        ],
        10,
      ),
    ).toEqual({ rows: [{ code: 1, failedBy: "hard", count: 500 }], other: 41, total: 541 }));

  test("few failures are not told apart at all", () =>
    expect(reasonsOf([{ code: 1, failedBy: "hard", count: 3 }], 10)).toEqual({ rows: [], other: 3, total: 3 }));
});

describe("over time", () => {
  const bucketSeconds = 60;
  const at = (minute: number) => new Date(Date.parse(asOf) + minute * 60_000).toISOString();
  const point = (minute: number, delivered: number, landed: number) => ({
    at: at(minute),
    relayed: delivered,
    delivered,
    deferrals: 0,
    failed: 0,
    success: { percent: landed, atLeast: landed, atMost: 100 },
  });
  const timeline = { bucketSeconds, from: at(0), to: at(3), points: [point(0, 8, 8), point(1, 1, 9), point(2, 11, 20)] };

  test("the curve moves when enough messages have moved it", () =>
    expect(closingOf(timeline, { base: 100, smallest: 10 }, { until: null, deadline: null }).points).toEqual([
      { at: at(1), atLeast: 0, atMost: 100 },
      { at: at(3), atLeast: 20, atMost: 100 },
    ]));

  test("no bucket tells of a few", () =>
    expect(throughputOf(timeline, 10)).toEqual({ bucketSeconds, points: [{ at: at(2), relayed: 20, delivered: 20, deferrals: 0 }] }));
});

describe("no address", () => {
  test.each([
    ["Trial for ada.lovelace@example.com", "Trial for a••• example.com"],
    ["November", "November"],
  ])("a delivery named %j is called %j", (label, name) => expect(safeName(label)).toBe(name));

  test("one that got into a report does not get out of it", () => {
    const frame = { kind: "delivery", asOf, from: null, to: null } as const;
    const report = emptyReport({ title: "Fine", sections: [], smallestGroup: 10, at: null }, frame);
    expect(shareReport.safeParse(report).success).toBe(true);
    expect(shareReport.safeParse({ ...report, title: "ada@example.com" }).success).toBe(false);
    expect(shareReport.safeParse({ ...report, recipients: [] }).success).toBe(false);
  });
});
