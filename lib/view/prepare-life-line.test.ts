import { expect, test } from "vitest";
import { prepareLifeLine } from "./prepare-life-line";

const life = { from: "2026-11-21T10:00:00.000Z", slotSeconds: 60, landed: [0, 50, 80], failed: [0, 0, 10] };

test("landed rises from below, what can land comes down from above, and what is open lies between", () => {
  expect(prepareLifeLine(life, 100)).toEqual({
    landed: "M0 100L33.33 100L66.67 50L100 20",
    canLand: "M0 0L33.33 0L66.67 0L100 10",
    open: "M0 0L33.33 0L66.67 0L100 10L100 20L66.67 50L33.33 100L0 100Z",
  });
});

test("nothing is drawn of nothing, and nothing leaves the box", () => {
  expect(prepareLifeLine(null, 100)).toBeNull();
  expect(prepareLifeLine(life, 0)).toBeNull();
  expect(prepareLifeLine({ ...life, landed: [-3, 500, 500] }, 100)?.landed).toBe("M0 100L33.33 100L66.67 0L100 0");
});
