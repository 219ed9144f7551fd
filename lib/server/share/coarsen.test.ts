import fc from "fast-check";
import { expect, test } from "vitest";
import { roundTo, stepwise } from "./coarsen";

test.each([
  [10, 4, 0],
  [10, 5, 10],
  [10, 1_289_444, 1_289_440],
])("to the nearest %i, %i is %i", (step, n, told) => expect(roundTo(step, n)).toBe(told));

test("a running sum is told in steps, never ahead and never a step behind", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 })), fc.integer({ min: 2, max: 50 }), (moves, step) => {
      const tell = stepwise(step);
      let sum = 0;
      let told = 0;
      for (const n of moves) {
        const moved = tell(n);
        sum += n;
        told += moved;
        expect(moved % step).toBe(0);
        expect(sum - told).toBeGreaterThanOrEqual(0);
        expect(sum - told).toBeLessThan(step);
      }
    }),
  );
});
