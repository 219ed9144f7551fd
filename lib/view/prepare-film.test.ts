import { describe, expect, it } from "vitest";
import { noSums } from "@/lib/domain/history";
import { nextFrame, openingSpeed } from "./prepare-film";
import type { PreparedHistory } from "./prepare-history";

const minute = 60_000;

/** Something happened in these minutes. */
function happenedIn(minutes: number[]): PreparedHistory {
  const starts = minutes.map((at) => at * minute);
  return {
    bucketMs: minute,
    from: starts[0] ?? 0,
    to: (starts.at(-1) ?? 0) + minute,
    starts,
    steps: starts.map(() => ({ ...noSums, begun: 1 })),
    sums: starts.map(() => noSums),
    failures: [],
  };
}

describe("the film", () => {
  const history = happenedIn([0, 1, 2, 3, 4, 500]);

  it("goes on by whole steps of event time", () => {
    expect(nextFrame(history, 0, 100, 60)).toBe(minute);
    expect(nextFrame(history, minute, 3_000, 60)).toBe(4 * minute);
  });

  it("does not wait where nothing happens", () => expect(nextFrame(history, 5 * minute, 100, 60)).toBe(501 * minute));

  it("ends with the last event", () => {
    expect(nextFrame(history, 501 * minute, 100, 60)).toBeNull();
    expect(nextFrame(history, 500 * minute, 60_000, 86_400)).toBe(501 * minute);
  });

  it("opens at a speed that shows most of it in a few seconds", () => {
    expect(openingSpeed(happenedIn([...Array.from({ length: 20 }, (_, at) => at), 500]))).toBe(300);
    expect(openingSpeed(happenedIn(Array.from({ length: 600 }, (_, at) => at)))).toBe(3_600);
  });
});
