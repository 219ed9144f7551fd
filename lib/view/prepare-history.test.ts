import { describe, expect, it } from "vitest";
import { deriveSummaryAsOf, knownBaseOf } from "@/lib/contract/as-of";
import type { History } from "@/lib/contract/history";
import { foldTimeline } from "./fold-timeline";
import { prepareHistory, reasonsAt, snapInstant, sumsAt } from "./prepare-history";
import { summaryOf } from "./testing/summary-of";

const start = Date.parse("2026-11-21T10:00:00Z");
const at = (minute: number) => start + minute * 60_000;

/** Ten relayed at 10:00; six landed and one refused at 10:01; one put off at 10:03, one of those landed bounced late at 10:05. */
const history: History = {
  bucketSeconds: 60,
  from: "2026-11-21T10:00:00.000Z",
  to: "2026-11-21T10:06:00.000Z",
  buckets: [0, 1, 3, 5],
  metrics: {
    begun: [10, 0, 0, 0],
    relayed: [10, 0, 0, 0],
    deferrals: [0, 0, 2, 0],
    deferring: [0, 0, 1, 0],
    settled: [0, 0, 0, 0],
    delivered: [0, 6, 0, 0],
    undelivered: [0, 0, 0, 1],
    failed: [0, 1, 0, 1],
    complained: [0, 0, 1, 0],
  },
  failures: [
    { failedBy: "hard", code: 1, name: "User unknown", at: [1], n: [1] },
    { failedBy: "late", code: 5, name: "Mailbox full", at: [3], n: [1] },
  ],
};
const prepared = prepareHistory(history);
if (!prepared) throw new Error("The history is not empty.");
const now = summaryOf({ target: 20, seen: 10, counts: { pending: 10, relayed: 2, deferred: 1, delivered: 5, failed: 2, complained: 1 } });

describe("a delivery as of an instant", () => {
  const countsAt = (minute: number) => {
    const when = at(minute);
    return deriveSummaryAsOf(
      now,
      when,
      sumsAt(prepared, when),
      reasonsAt(prepared, when).rows.map(({ failedBy, count }) => ({ failedBy, n: count })),
    );
  };

  it.each([
    [0, { pending: 20, relayed: 0, deferred: 0, delivered: 0, failed: 0, complained: 0 }],
    [1, { pending: 10, relayed: 10, deferred: 0, delivered: 0, failed: 0, complained: 0 }],
    [2, { pending: 10, relayed: 3, deferred: 0, delivered: 6, failed: 1, complained: 0 }],
    [3.5, { pending: 10, relayed: 3, deferred: 0, delivered: 6, failed: 1, complained: 0 }],
    [4, { pending: 10, relayed: 2, deferred: 1, delivered: 6, failed: 1, complained: 1 }],
    [6, now.counts],
  ])("knows at minute %d only what had happened by then", (minute, counts) => expect(countsAt(minute).counts).toMatchObject(counts));

  it("has the percentages, the causes and the base of then", () => {
    expect(countsAt(0).success).toEqual({ percent: null, atLeast: null, atMost: null });
    expect(countsAt(2)).toMatchObject({
      success: { atLeast: 30, atMost: 95 },
      failedBy: { hard: 1, late: 0 },
      provisional: true,
      asOf: "2026-11-21T10:02:00.000Z",
    });
    expect(countsAt(6)).toMatchObject({ success: { atLeast: 25, atMost: 90 }, failedBy: { hard: 1, late: 1 } });
  });

  it("is counted over what was seen by then where no target was declared", () => {
    const stream = summaryOf({ target: null, seen: 10, counts: { pending: 0, relayed: 2, deferred: 1, delivered: 5, failed: 2, complained: 1 } });
    const then = deriveSummaryAsOf(stream, at(2), sumsAt(prepared, at(2)), []);
    expect(then).toMatchObject({ messagesToSend: { value: 10, declared: false, seen: 10 }, success: { atLeast: 60, atMost: 90 } });
    expect(deriveSummaryAsOf(stream, at(0), sumsAt(prepared, at(0)), []).messagesToSend.value).toBe(0);
  });

  it("names the reasons of then, most first, and they add up to the failures", () => {
    expect(reasonsAt(prepared, at(1)).rows).toEqual([]);
    expect(reasonsAt(prepared, at(6)).rows.map(({ name, count }) => [name, count])).toEqual([
      ["User unknown", 1],
      ["Mailbox full", 1],
    ]);
  });
});

describe("the timeline as of an instant", () => {
  it("ends with it, in wider buckets too", () => {
    const timeline = foldTimeline(prepared, knownBaseOf(now), "efs", 120, at(4));
    expect(timeline.points.map((point) => [point.at.slice(11, 16), point.relayed, point.delivered, point.deferrals, point.success.atLeast])).toEqual([
      ["10:00", 10, 6, 0, 30],
      ["10:02", 0, 0, 2, 30],
    ]);
    expect(foldTimeline(prepared, knownBaseOf(now), "efs", 120, at(0)).points).toEqual([]);
  });
});

it("an instant is one the history can tell of, within the delivery's life", () => {
  expect(snapInstant(prepared, at(2.7))).toBe(at(2));
  expect(snapInstant(prepared, at(-50))).toBe(at(0));
  expect(snapInstant(prepared, at(900))).toBe(at(6));
  expect(prepareHistory({ ...history, from: null, to: null, buckets: [] })).toBeNull();
});
