import { expect, test } from "vitest";
import { parseTypedDay, parseTypedTime, typedTimeOf } from "./typed-time";

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

test("a day is typed by year, month and day, and is one of its month", () => {
  expect(parseTypedDay(" 2026-02-28 ")).toBe("2026-02-28");
  for (const text of ["", "2026-02", "2026-2-3", "2026-02-30", "02/28/2026", "2026-02-28 10:00"]) expect(parseTypedDay(text), text).toBeNull();
});
