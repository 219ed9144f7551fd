import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldSmall } from "./fold-small";

const size = (n: number) => n;
const sum = (all: readonly number[]) => all.reduce((total, n) => total + n, 0);

describe("foldSmall", () => {
  test.each([
    ["nothing small: each apart", [400, 300], 10, [400, 300], []],
    ["one small takes the next with it", [1000, 400, 1], 10, [1000], [400, 1]],
    ["small ones that are enough together stay together", [1000, 6, 5], 10, [1000], [6, 5]],
    ["small ones that are too few together take the next", [1000, 50, 3, 2], 10, [1000], [50, 3, 2]],
    ["noughts are no groups", [50, 40, 0], 10, [50, 40], []],
    ["all together, if it takes all", [40, 1], 10, [], [40, 1]],
  ])("%s", (_, groups, smallest, told, folded) => expect(foldSmall(groups, size, { smallest })).toEqual({ told, folded }));

  test.each([
    ["fewer than one group in all", [3, 4]],
    ["nobody", []],
  ])("tells nothing of %s", (_, groups) => expect(foldSmall(groups, size, { smallest: 10 })).toBeNull());

  test("what is beyond the most is told together", () =>
    expect(foldSmall([50, 40, 30, 20], size, { smallest: 10, most: 3 })).toEqual({ told: [50, 40], folded: [30, 20] }));

  test("whatever the groups: none told is small, and the rest is two groups and enough messages", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 40 }), fc.integer({ min: 2, max: 50 }), (groups, smallest) => {
        const parts = foldSmall(groups, size, { smallest });
        if (parts === null) return;
        for (const n of parts.told) expect(n).toBeGreaterThanOrEqual(smallest);
        if (parts.folded.length === 0) return;
        expect(parts.folded.length).toBeGreaterThanOrEqual(2);
        expect(sum(parts.folded)).toBeGreaterThanOrEqual(smallest);
        expect(sum(parts.told) + sum(parts.folded)).toBe(sum(groups));
      }),
    );
  });
});
