import { expect, test } from "vitest";
import { deriveNextTry } from "./next-try";

const minutes = (...at: number[]) => at.map((minute) => minute * 60_000);

test.each([
  ["waits that are alike", minutes(0, 20, 40), 60],
  ["waits that are nearly alike", minutes(0, 20, 41), 62],
  ["waits that double", minutes(0, 20, 60, 140), 300],
  ["tries in any order, told twice", minutes(40, 0, 20, 40), 60],
])("%s tell the next", (_, tried, due) => {
  expect(deriveNextTry(tried)).toBe(due * 60_000);
});

test.each([
  ["one try", minutes(0)],
  ["two tries", minutes(0, 20)],
  ["no pattern", minutes(0, 20, 25, 200)],
  ["waits that shrink", minutes(0, 60, 80)],
])("%s do not", (_, tried) => {
  expect(deriveNextTry(tried)).toBeNull();
});
