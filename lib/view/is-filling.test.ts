import { expect, test } from "vitest";
import { isFilling } from "./is-filling";

const at = "2026-11-21T09:00:00.000Z";
const end = Date.parse(at) + 60_000;

test("a bucket is filling until its end, and never where nothing more can come", () => {
  expect(isFilling(at, 60, end - 1)).toBe(true);
  expect(isFilling(Date.parse(at), 60, end)).toBe(false);
  expect(isFilling(at, 60, null)).toBe(false);
});
