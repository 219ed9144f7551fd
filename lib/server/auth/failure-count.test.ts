import { expect, test } from "vitest";
import { FailureCount } from "./failure-count";

test("too many is too many until the window ends, and only from that place", () => {
  const clock = { now: 0 };
  const failures = new FailureCount({ most: 2, windowMs: 60_000, now: () => clock.now });
  failures.add("a");
  expect(failures.isTooMany("a")).toBe(false);
  failures.add("a");
  expect(failures.isTooMany("a")).toBe(true);
  expect(failures.isTooMany("b")).toBe(false);
  clock.now = 60_000;
  expect(failures.isTooMany("a")).toBe(false);
});

test("holds no more than some thousands of places", () => {
  const failures = new FailureCount({ most: 1, windowMs: 60_000 });
  for (let i = 0; i <= 10_000; i++) failures.add(String(i));
  expect(failures.isTooMany("0")).toBe(false);
  expect(failures.isTooMany("10000")).toBe(true);
});
