import { describe, expect, it } from "vitest";
import { prepareExpectation } from "./prepare-expectation";
import { prepareFunnel } from "./prepare-funnel";
import { summaryOf } from "./testing/summary-of";

const counts = { pending: 100, relayed: 50, deferred: 40, delivered: 780, failed: 30, complained: 2 };
const failedBy = { hard: 20, soft: 0, block: 0, admin: 0, undetermined: 0, late: 4, inferred: 6 };
const summary = summaryOf({ target: 1_000, seen: 900, counts, failedBy });

describe("the funnel", () => {
  it("each step less what fell out is the next", () => {
    const steps = prepareFunnel(summary, null);
    expect(steps.map((step) => [step.key, step.count])).toEqual([
      ["toSend", 1_000],
      ["relayed", 900],
      ["heard", 850],
      ["landed", 780],
    ]);
    for (const [index, step] of steps.entries()) {
      const fallen = step.out.reduce((sum, out) => sum + out.count, 0);
      expect(step.count - fallen).toBe(steps[index + 1]?.count ?? step.count);
    }
  });

  it("tells shares of the messages to send, as the figures beside it do, also where some were left out before", () => {
    const [targeted, toSend, , , landed] = prepareFunnel({ ...summary, ignored: 250 }, null);
    expect([targeted?.percent, toSend?.percent, landed?.percent]).toEqual([null, 100, 78]);
    expect([targeted?.width, toSend?.width]).toEqual([100, 80]);
  });

  it("opens each step, and the first ones only once all of it has rows", () => {
    const stepsOf = (seen: number) =>
      prepareFunnel(summaryOf({ target: 1_000, seen, counts, failedBy }), null).map((step) => step.href?.split("outcome=")[1] ?? null);
    expect(stepsOf(900)).toEqual([null, "relayed%2Cdeferred%2Cdelivered%2Cfailed", "deferred%2Cdelivered%2Cfailed", "delivered"]);
    expect(stepsOf(1_000)[0]).toBe("pending%2Crelayed%2Cdeferred%2Cdelivered%2Cfailed");
  });

  it("opens what was not relayed only where some of it has rows", () => {
    const pendingOf = (seen: number) => prepareFunnel(summaryOf({ target: 1_000, seen, counts, failedBy }), null)[0]?.out[0];
    expect(pendingOf(900)).toMatchObject({ key: "pending", count: 100, href: null });
    expect(pendingOf(901)).toMatchObject({ href: "/deliveries/7/log?outcome=pending" });
  });

  it("opens exactly what fell out", () => {
    const hrefs = prepareFunnel(summary, null).flatMap((step) => step.out.map((out) => [out.key, out.href]));
    expect(hrefs).toContainEqual(["deferred", "/deliveries/7/log?outcome=deferred"]);
    expect(hrefs).toContainEqual(["late", "/deliveries/7/log?outcome=failed&failedBy=late"]);
  });

  it("of the past opens the messages by where they stood then; those pending only where each has a row", () => {
    const at = Date.parse("2026-11-21T10:05:00Z");
    const opened = (whole: boolean) =>
      Object.fromEntries(prepareFunnel(summary, { at, whole }).flatMap((step) => [[step.key, step.href], ...step.out.map((out) => [out.key, out.href])]));
    const then = "at=2026-11-21T10%3A05%3A00.000Z";
    expect(opened(false)).toMatchObject({ toSend: null, pending: null, landed: `/deliveries/7/log?outcome=delivered&${then}` });
    expect(opened(true).pending).toBe(`/deliveries/7/log?outcome=pending&${then}`);
    expect(opened(true).toSend).toContain(then);
  });
});

describe("what to expect", () => {
  it("takes the unheard to go as the decided did, and the retried to fail or to land", () => {
    const expectation = prepareExpectation(summary);
    const likely = 780 + 150 * (780 / 810);
    expect(expectation?.low).toBeCloseTo(likely / 10);
    expect(expectation?.high).toBeCloseTo((likely + 40) / 10);
  });

  it("says nothing on too little, on a base that still grows, or once all is decided", () => {
    expect(prepareExpectation(summaryOf({ target: 1_000, seen: 900, counts: { ...counts, pending: 850, delivered: 30 } }))).toBeNull();
    expect(prepareExpectation(summaryOf({ target: null, seen: 1_000, counts }))).toBeNull();
    expect(prepareExpectation({ ...summary, provisional: false })).toBeNull();
  });
});
