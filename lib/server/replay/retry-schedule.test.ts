import { expect, test } from "vitest";
import { attemptSeconds } from "./retry-schedule";

test("attempts come at 0, 20 min, 1 h, 2 h 20, 5 h, 10 h 20, 21 h, then 12 h apart", () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempt) => attemptSeconds(attempt) / 60);
  expect(minutes).toEqual([0, 20, 60, 140, 300, 620, 1260, 1980, 2700]);
});
