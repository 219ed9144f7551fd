import { expect, test } from "vitest";
import { monthOf, nextMonth, startOfMonth } from "./month";

test("a month begins at its first instant in UTC", () => {
  expect(monthOf(Date.UTC(2026, 10, 1) - 1)).toBe(202610);
  expect(monthOf(Date.UTC(2026, 10, 1))).toBe(202611);
  expect(new Date(startOfMonth(202611)).toISOString()).toBe("2026-11-01T00:00:00.000Z");
});

test("January follows December", () => {
  expect(nextMonth(202612)).toBe(202701);
  expect(startOfMonth(202612 + 1)).toBe(Date.UTC(2027, 0));
});
