import { expect, test } from "vitest";
import { clampInstant, lifeSpan } from "./clamp-instant";

const at = (time: string) => Date.parse(`2026-11-21T${time}:00Z`);
const life = { from: at("10:00"), to: at("12:00") };

test.each([
  ["within", at("11:07"), { at: at("11:07"), beyond: null }],
  ["its beginning", life.from, { at: life.from, beyond: null }],
  ["its end, which is now", life.to, { at: null, beyond: null }],
  ["before the first event", at("09:59"), { at: life.from, beyond: "early" }],
  ["the year 1900", Date.parse("1900-01-01T00:00Z"), { at: life.from, beyond: "early" }],
  ["after all that happened", at("12:01"), { at: null, beyond: "late" }],
  ["the year 9999", Date.parse("9999-01-01T00:00Z"), { at: null, beyond: "late" }],
  ["now", null, { at: null, beyond: null }],
])("an instant that is %s", (_, asked, expected) => {
  expect(clampInstant(life, asked)).toEqual(expected);
});

test("a life is of whole minutes", () => {
  expect(lifeSpan(at("10:00") + 1, at("11:59") + 59_999)).toEqual(life);
  expect(lifeSpan(at("10:00"), at("11:59"))).toEqual(life);
});

test("a delivery that nothing has happened to is shown as it is", () => {
  expect(clampInstant(null, life.from)).toEqual({ at: null, beyond: null });
});
