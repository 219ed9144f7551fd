import { expect, test } from "vitest";
import { type LandedSample, landingPace, withSample } from "./landing-pace";

const told = (second: number, landed: number): LandedSample => ({ landed, toldAt: second * 1000, heardAt: second * 1000 + 50_000 });
const after = (...samples: LandedSample[]) => samples.reduce<LandedSample[]>(withSample, []);

test("is what was told within the last ten seconds, by the server's own clock", () => {
  const samples = after(told(0, 0), told(5, 100), told(12, 2_000), told(15, 2_500));
  expect(samples).toHaveLength(3);
  expect(landingPace(samples, 65_500)).toBe(240);
});

test("is not told of one batch, of what stands still, falls, or has not been heard of", () => {
  expect(landingPace(after(told(0, 100)), 50_000)).toBe(null);
  expect(landingPace(after(told(0, 100), told(1, 300)), 51_000)).toBe(null);
  expect(landingPace(after(told(0, 100), told(5, 100)), 55_000)).toBe(null);
  expect(landingPace(after(told(0, 100), told(5, 90)), 55_000)).toBe(null);
  expect(landingPace(after(told(0, 100), told(5, 200)), 60_000)).toBe(null);
  expect(landingPace(after(told(0, 100), told(5, 200)), null)).toBe(null);
  expect(landingPace([], 0)).toBe(null);
});

test("a summary that is told again is no sample", () => {
  expect(after(told(0, 100), told(5, 200), told(5, 200))).toHaveLength(2);
});
