import { describe, expect, it } from "vitest";
import { parseZoom, prepareWindow } from "./prepare-window";

const minute = 60_000;
const noon = Date.parse("2026-11-21T12:00:00Z");

describe("the time that throughput is shown over", () => {
  it("is a window that ends with what is known, in whole minutes, or all of it", () => {
    expect(prepareWindow("1h", null, noon + 1, null)).toEqual({ from: noon - 59 * minute, to: noon + minute });
    expect(prepareWindow("all", null, noon, null)).toBeNull();
    expect(prepareWindow("3h", null, null, null)).toBeNull();
  });

  it("begins with the delivery where that is younger, and is never too short to be drawn", () => {
    expect(prepareWindow("7d", null, noon, noon - 20 * minute + 1)).toEqual({ from: noon - 20 * minute, to: noon });
    expect(prepareWindow("1h", null, noon, noon - 90 * minute)).toEqual({ from: noon - 60 * minute, to: noon });
    expect(prepareWindow("1h", null, noon, noon - 1)).toEqual({ from: noon - 3 * minute, to: noon });
  });

  it("is the span looked at closer, whatever the window", () => {
    expect(prepareWindow("1h", { from: noon + 10, to: noon + 5 * minute + 10 }, noon, null)).toEqual({ from: noon, to: noon + 6 * minute });
  });

  it("takes a span from an address that names one, and none from any other", () => {
    expect(parseZoom("2026-11-21T12:00Z", "2026-11-21T12:30Z")).toEqual({ from: noon, to: noon + 30 * minute });
    for (const [from, to] of [
      [null, null],
      ["2026-11-21T12:00Z", null],
      ["nonsense", "2026"],
      ["2026-11-21T12:30Z", "2026-11-21T12:00Z"],
    ] as const)
      expect(parseZoom(from, to)).toBeNull();
  });
});
