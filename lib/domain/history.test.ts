import fc from "fast-check";
import { expect, test } from "vitest";
import { countsAsOf, historyMetrics, noSums, type Sums } from "./history";

const sums = fc.record(Object.fromEntries(historyMetrics.map((metric) => [metric, fc.nat(1_000)])) as Record<keyof Sums, fc.Arbitrary<number>>);
const known = fc.record({ target: fc.option(fc.nat(2_000)), undated: fc.nat(50) });

test("the counts of any instant are exclusive, never negative, and add up to the base", () => {
  fc.assert(
    fc.property(sums, known, (given, base) => {
      const then = countsAsOf(given, base);
      const { pending, relayed, deferred, delivered, failed } = then.counts;
      expect(Math.min(pending, relayed, deferred, delivered, failed)).toBeGreaterThanOrEqual(0);
      expect(pending + relayed + deferred + delivered + failed).toBe(then.base.value);
    }),
  );
});

test("before anything happened all that was declared is pending, and nothing is what was seen", () => {
  expect(countsAsOf(noSums, { target: 10, undated: 0 })).toMatchObject({ base: { value: 10 }, counts: { pending: 10 } });
  expect(countsAsOf(noSums, { target: null, undated: 0 })).toMatchObject({ base: { value: 0, declared: false }, counts: { pending: 0 } });
});
