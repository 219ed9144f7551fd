import { expect, it } from "vitest";
import { formatUtc } from "./format-instant";
import { percentOf } from "./format-percent";

it("a part of nothing is no percentage, not a nought", () => {
  expect(percentOf(0, 0)).toBeNull();
  expect(percentOf(1, 4)).toBe(25);
});

it("an exact instant is in UTC, and says so", () => expect(formatUtc("2026-11-21T23:10:05.000Z")).toBe("2026-11-21 23:10:05 UTC"));
