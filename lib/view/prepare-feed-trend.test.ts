import { expect, test } from "vitest";
import { prepareFeedTrend } from "./prepare-feed-trend";
import { englishWording } from "./testing/english-wording";

test("each hour has its bar, the least of them too, and an hour of nothing has none", () => {
  expect(prepareFeedTrend([0, 1, 1_000, 500], 20, englishWording)).toEqual({
    bars: [
      { x: 1, height: 1 },
      { x: 2, height: 20 },
      { x: 3, height: 10 },
    ],
    words: "1,501 events in the last 24 hours, 1,000 in the busiest",
  });
});

test("a day of nothing says so", () => {
  expect(prepareFeedTrend([0, 0], 20, englishWording)).toEqual({ bars: [], words: "no events in the last 24 hours" });
});
