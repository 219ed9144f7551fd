import fc from "fast-check";
import { expect, test } from "vitest";
import { latencyBounds, latencyBucket, latencyError, latencyIndex, latencyQuantile } from "./latency";

test("buckets are few, adjoin one another, and reach from 100 ms past four days", () => {
  expect(latencyBounds.length + 1).toBeLessThanOrEqual(48);
  expect(latencyBounds[0]).toBe(100);
  expect(latencyBounds.at(-1)).toBeGreaterThan(4 * 86_400_000);
  for (let index = 0; index < latencyBounds.length; index++) expect(latencyBucket(index).toMs).toBe(latencyBucket(index + 1).fromMs);
  expect(latencyBucket(0).fromMs).toBe(0);
  expect(latencyBucket(latencyBounds.length).toMs).toBeNull();
});

test("a time is in the bucket whose bounds it lies between; none is below zero", () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(1_000), fc.nat(2 ** 31 - 1)), (ms) => {
      const { fromMs, toMs } = latencyBucket(latencyIndex(ms));
      expect(ms).toBeGreaterThanOrEqual(fromMs);
      expect(ms).toBeLessThan(toMs ?? Number.POSITIVE_INFINITY);
    }),
  );
  expect(latencyIndex(-5_000)).toBe(0);
});

test("a quantile is right within the error, of nothing is nothing", () => {
  expect(latencyQuantile(new Map(), 0.5)).toBeNull();
  const times = fc.array(fc.integer({ min: 100, max: 4 * 86_400_000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(times, fc.constantFrom(0, 0.5, 0.9, 0.99, 1), (took, q) => {
      const counts = new Map<number, number>();
      for (const ms of took) counts.set(latencyIndex(ms), (counts.get(latencyIndex(ms)) ?? 0) + 1);
      const exact = took.toSorted((a, b) => a - b)[Math.max(1, Math.ceil(q * took.length)) - 1] ?? 0;
      const quantile = latencyQuantile(counts, q) ?? 0;
      // Bounds are rounded to whole milliseconds: the slack of half of one at 100.
      expect(quantile / exact).toBeLessThanOrEqual(latencyError * 1.005);
      expect(exact / quantile).toBeLessThanOrEqual(latencyError * 1.005);
    }),
  );
});
