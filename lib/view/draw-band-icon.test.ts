import { describe, expect, it } from "vitest";
import { drawBandIcon } from "./draw-band-icon";

describe("the icon of a delivery's tab", () => {
  const slices = (svg: string) => [...svg.matchAll(/stroke="(#\w+)".*?stroke-dasharray="(\d+) /g)].map(([, colour, length]) => [colour, Number(length)]);

  it("is all open before anything is known", () => {
    expect(slices(drawBandIcon({ landed: 0, open: 0, failed: 0 }))).toEqual([]);
    expect(slices(drawBandIcon({ landed: 0, open: 9, failed: 0 }))).toEqual([]);
  });

  it("shows a part that is there at all", () => {
    expect(slices(drawBandIcon({ landed: 999_998, open: 1, failed: 1 }))).toEqual([
      ["#00916d", 46],
      ["#d33c32", 1],
    ]);
  });

  it("closes", () => {
    expect(slices(drawBandIcon({ landed: 75, open: 0, failed: 25 }))).toEqual([
      ["#00916d", 36],
      ["#d33c32", 12],
    ]);
  });
});
