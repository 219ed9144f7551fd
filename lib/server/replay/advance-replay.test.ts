import { describe, expect, test } from "vitest";
import { nextClock } from "./advance-replay";

describe("the clock of a replay", () => {
  const startsAt = Date.UTC(2026, 8, 1);
  const replay = { elapsedMs: 1_000, speed: 60, spanMs: 100_000, startsAt, scenario: "healthy" as const };

  test("moves by wall time times speed", () => {
    expect(nextClock(replay, 200, startsAt + 1e9)).toBe(13_000);
  });

  test("ends with the span", () => {
    expect(nextClock({ ...replay, speed: 10_000 }, 200, startsAt + 1e9)).toBe(100_000);
  });

  test("never passes the wall clock, nor turns back when that does", () => {
    expect(nextClock(replay, 200, startsAt + 5_000)).toBe(5_000);
    expect(nextClock(replay, 200, startsAt - 5_000)).toBe(1_000);
  });

  test("of a captured file has its own times, wherever they lie", () => {
    expect(nextClock({ ...replay, scenario: null }, 200, startsAt)).toBe(13_000);
  });
});
