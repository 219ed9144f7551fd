import { expect, test } from "vitest";
import { dayParts } from "./day-parts";

const at = (text: string) => Date.parse(`2026-11-21T${text}Z`);
const hour = Math.floor(at("00:00") / 3_600_000);

test("a day of whole hours, up to the one that is on", () => {
  expect(dayParts(at("08:00"), at("10:20"))).toEqual({ minutes: null, hours: [hour + 8, hour + 9, hour + 10], days: [] });
});

test("a day that begins within an hour takes the minutes left of it", () => {
  const { minutes, hours } = dayParts(at("08:30"), at("10:20"));
  expect(minutes).toEqual({ first: hour * 60 + 510, last: hour * 60 + 539 });
  expect(hours).toEqual([hour + 9, hour + 10]);
});

test("a whole day is one counter, whatever is before and behind it", () => {
  const { hours, days } = dayParts(at("00:00") - 2 * 3_600_000, at("23:59"));
  expect(days).toEqual([hour / 24]);
  expect(hours).toEqual([hour - 2, hour - 1]);
});
