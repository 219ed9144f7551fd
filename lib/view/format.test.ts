import { describe, expect, it } from "vitest";
import { formatAgo, formatLeft, formatMilliseconds, formatSpan } from "./format-duration";
import { formatInstant, formatUtc } from "./format-instant";
import { formatCompact, formatCount, formatCounted, formatRate } from "./format-number";
import { formatPercent, formatPercentFigure, percentOf } from "./format-percent";

describe("a percentage", () => {
  it.each([
    [93.42, "93.4"],
    [100, "100.0"],
    [0, "0.0"],
    [99.96, "99.96"],
    [99.94, "99.9"],
    [99.9999, "99.9999"],
    [0.04, "0.04"],
    [0.0012, "0.001"],
    [(100 * 999_999_999) / 1_000_000_000, "99.9999999"],
  ])("%f reads %s", (percent, text) => expect(formatPercentFigure(percent)).toBe(text));

  it("over nothing is a dash, not a nought", () => {
    expect(percentOf(0, 0)).toBeNull();
    expect(formatPercent(null)).toBe("–");
    expect(formatPercent(50)).toBe("50.0\u00a0%");
  });
});

describe("a count", () => {
  it("is grouped, and never minus nought", () => {
    expect(formatCount(1_289_440)).toBe("1,289,440");
    expect(formatCount(-0.2)).toBe("0");
    expect(formatCounted(1, "message")).toBe("1 message");
    expect(formatCounted(0, "message")).toBe("0 messages");
  });

  it("as a speed keeps what is slow", () => {
    expect(formatRate(0)).toBe("0 /min");
    expect(formatRate(0.4)).toBe("0.4 /min");
    expect(formatRate(24_720.4)).toBe("24,720 /min");
    expect(formatCompact(20_000)).toBe("20 K");
  });
});

describe("a length of time", () => {
  it.each([
    [302_400, "3.5 d"],
    [432_000, "5 d"],
    [5_400, "1.5 h"],
    [90, "1.5 min"],
    [12, "12 s"],
  ])("%d s as set is %s", (seconds, text) => expect(formatSpan(seconds)).toBe(text));

  it.each([
    [2 * 86_400 + 14 * 3_600 + 59, "2 d 14 h"],
    [86_400, "1 d"],
    [3_661, "1 h 1 min"],
    [360, "6 min"],
    [45.9, "45 s"],
    [-3, "0 s"],
  ])("%d s left is %s", (seconds, text) => expect(formatLeft(seconds)).toBe(text));

  it("looks back", () => {
    expect(formatAgo(0.4)).toBe("just now");
    expect(formatAgo(-20)).toBe("just now");
    expect(formatAgo(-120)).toBe("in 2 min");
    expect(formatAgo(360)).toBe("6 min ago");
    expect(formatMilliseconds(240)).toBe("240 ms");
    expect(formatMilliseconds(1_800)).toBe("1.8 s");
    expect(formatMilliseconds(840_000)).toBe("14 min");
  });
});

describe("an instant", () => {
  const at = "2026-11-21T23:10:05.000Z";

  it("says UTC when it is UTC", () => {
    expect(formatInstant(at, "day-minute", "UTC", 2026)).toBe("Sat 21 Nov 23:10 UTC");
    expect(formatInstant(at, "second", "UTC", 2026)).toBe("23:10:05 UTC");
    expect(formatUtc(at)).toBe("2026-11-21 23:10:05 UTC");
  });

  it("is in the reader's day elsewhere, and says another year", () => {
    expect(formatInstant(at, "day-second", "Europe/Paris", 2026)).toBe("Sun 22 Nov 00:10:05");
    expect(formatInstant(at, "day", "Europe/Paris", 2027)).toBe("Sun 22 Nov 2026");
  });
});
