import fc from "fast-check";
import { expect, test } from "vitest";
import { type BatchSource, batchAt, cutBatches } from "./batch-source";

test("batches hold every item once, in order, at most 350, within one window", () => {
  const times = fc.array(fc.integer({ min: 0, max: 600_000 }), { maxLength: 2_000 }).map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(times, (at) => {
      const { from, dueMs } = cutBatches(at.length, 5_000, (item) => at[item] ?? 0);
      expect(from.at(-1)).toBe(at.length);
      for (let batch = 0; batch < dueMs.length; batch++) {
        const items = at.slice(from[batch], from[batch + 1]);
        expect(items.length).toBeGreaterThan(0);
        expect(items.length).toBeLessThanOrEqual(350);
        expect(dueMs[batch]).toBe(items.at(-1));
        expect(new Set(items.map((ms) => Math.floor(ms / 5_000))).size).toBe(1);
      }
    }),
  );
});

test("a batch is found by the position it begins at", () => {
  const firstItem = (batch: number) => [0, 350, 400, 401][batch] ?? 401;
  const source = { batchCount: 3, totalItems: 401, firstItem } as BatchSource;
  expect([0, 350, 400, 401].map((position) => batchAt(source, position))).toEqual([0, 1, 2, 3]);
});
