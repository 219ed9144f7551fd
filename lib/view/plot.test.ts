import { describe, expect, it } from "vitest";
import { placeTicks } from "./plot-labels";
import { areaPath, linePath } from "./plot-path";
import { linearScale, logScale } from "./plot-scale";
import { nearestStop, steppedStop } from "./plot-stops";

describe("a scale", () => {
  it("places values between its ends, and upside down where the pixels are", () => {
    const y = linearScale({ from: 0, to: 100 }, { from: 210, to: 10 });
    expect([y(0), y(50), y(100)]).toEqual([210, 110, 10]);
  });

  it("of one value only does not divide by nothing", () => {
    expect(linearScale({ from: 5, to: 5 }, { from: 0, to: 10 })(5)).toBe(0);
  });

  it("of factors gives each the same room, and keeps 0 in view", () => {
    const y = logScale({ from: 100, to: 10_000 }, { from: 0, to: 10 });
    expect([y(100), y(1_000), y(10_000), y(0)].map(Math.round)).toEqual([0, 5, 10, 0]);
  });
});

describe("a path", () => {
  it("breaks where a value is missing", () => {
    expect(linePath([{ x: 0, y: 1 }, { x: 1.04, y: 2 }, null, { x: 3, y: 4 }])).toBe("M0,1L1,2M3,4");
    expect(linePath([])).toBe("");
  });

  it("closes around an area", () => {
    const upper = [
      { x: 0, y: 0 },
      { x: 9, y: 1 },
    ];
    const lower = [
      { x: 0, y: 5 },
      { x: 9, y: 5 },
    ];
    expect(areaPath(upper, lower)).toBe("M0,0L9,1L9,5L0,5Z");
    expect(areaPath([], [])).toBe("");
  });
});

it("labels that would run into each other or off the plot make room", () => {
  const ticks = [0, 20, 60, 100].map((at) => ({ at, label: "09:10" }));
  const placed = placeTicks(ticks, (at) => at, 100);
  expect(placed.map(({ at }) => at)).toEqual([0, 60]);
  expect(placeTicks([{ at: 100, label: "09:10" }], (at) => at, 100)[0]?.x).toBeLessThan(100);
});

describe("the stop pointed at", () => {
  const stops = [0, 10, 100];
  const x = (at: number) => at;

  it.each([
    [-50, 0],
    [4, 0],
    [6, 1],
    [54, 1],
    [56, 2],
    [500, 2],
  ])("at %d px is stop %d", (at, index) => expect(nearestStop(stops, x, at)).toBe(index));

  it("is none where there are none", () => {
    expect(nearestStop([], x, 5)).toBeNull();
    expect(steppedStop("ArrowLeft", null, 0)).toBeNull();
  });

  it("is stepped to by keys, and stays within", () => {
    expect(steppedStop("ArrowRight", null, 3)).toBe(2);
    expect(steppedStop("ArrowRight", 2, 3)).toBe(2);
    expect(steppedStop("ArrowLeft", 2, 3)).toBe(1);
    expect(steppedStop("ArrowLeft", 0, 3)).toBe(0);
    expect([steppedStop("Home", 2, 3), steppedStop("End", 0, 3), steppedStop("a", 0, 3)]).toEqual([0, 2, null]);
  });
});
