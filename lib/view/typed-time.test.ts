import { expect, test } from "vitest";
import { parseTypedTime, typedTimeOf } from "./typed-time";

const at = new Date(2026, 10, 21, 21, 5).getTime();

test("a typed time and back is the same minute, in 24 hours", () => {
  expect(typedTimeOf(at)).toBe("2026-11-21 21:05");
  expect(parseTypedTime(typedTimeOf(at))).toBe(at);
});

test.each(["2026-11-21T21:05", "2026/11/21 21:05", "2026.11.21  21:05 ", " 2026-11-21 21:05"])("%s is taken too", (text) => {
  expect(parseTypedTime(text)).toBe(at);
});

test.each([
  "",
  "2026",
  "2026-11-21",
  "2026-11-21 2",
  "2026-11-21 21:0",
  "2026-02-30 10:00",
  "2026-13-01 10:00",
  "2026-11-21 24:00",
  "2026-11-21 10:60",
  "11/21/2026 9:05 PM",
  "x",
])("%s is none, or not yet", (text) => expect(parseTypedTime(text)).toBeNull());

test("what is no instant is nothing", () => expect(typedTimeOf(Number.NaN)).toBe(""));
