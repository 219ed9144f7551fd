import { expect, test } from "vitest";
import { otherEnd } from "./other-end";
import { englishWording } from "./testing/english-wording";

const open = { percent: null, atLeast: 96.6, atMost: 97.7 };

test.each([
  ["efs", open, "at most 97.7\u00a0%"],
  ["relay", open, "at least 96.6\u00a0%"],
  ["efs", { percent: 97.7, atLeast: 97.7, atMost: 97.7 }, null],
  ["efs", { percent: null, atLeast: null, atMost: null }, null],
] as const)("in %s mode, of %o", (mode, success, words) => {
  expect(otherEnd({ mode, success }, englishWording)).toBe(words);
});
