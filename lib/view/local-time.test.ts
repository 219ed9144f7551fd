import { expect, test } from "vitest";
import { localTimeOf, parseLocalTime } from "./local-time";

test("a local time and back is the same minute", () => {
  for (const at of ["2026-11-21T09:10:00.000Z", "2026-01-01T00:00:00.000Z"]) expect(parseLocalTime(localTimeOf(at))).toBe(at);
});

test("what is no time is none", () => {
  expect([localTimeOf(null), localTimeOf("x"), parseLocalTime(null), parseLocalTime(""), parseLocalTime("x")]).toEqual([null, null, null, null, null]);
});
