import { expect, test } from "vitest";
import { Arrivals } from "./arrivals";

test("a number is reached with the first count that is not less", async () => {
  const arrivals = new Arrivals();
  const three = arrivals.reached(3);
  arrivals.note(1, 10);
  arrivals.note(5, 20);
  arrivals.note(4, 30);
  expect(await three).toBe(20);
  expect([arrivals.when(1), arrivals.when(2), arrivals.when(6)]).toEqual([10, 20, null]);
  expect(await arrivals.reached(5)).toBe(20);
});
