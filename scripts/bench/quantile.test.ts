import { expect, test } from "vitest";
import { quantile } from "./quantile";

test("nearest rank", () => {
  const values = Array.from({ length: 200 }, (_, i) => 200 - i);
  expect([quantile(values, 0.5), quantile(values, 0.95), quantile(values, 1), quantile(values, 0)]).toEqual([100, 190, 200, 1]);
  expect(quantile([7], 0.95)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});
