import { expect, it } from "vitest";
import type { ProviderTimeline } from "@/lib/contract/provider-timeline";
import { plotOf, prepareProviderCurves } from "./prepare-provider-curves";

const start = Date.parse("2026-11-21T00:00:00Z");
const at = (minute: number) => start + minute * 60_000;
const told: ProviderTimeline = {
  bucketSeconds: 60,
  complete: true,
  at: [at(0), at(1), at(9)].map((instant) => new Date(instant).toISOString()),
  providers: [
    { provider: "google", relayed: [80, 20, 0], delivered: [0, 60, 40] },
    { provider: "hinet", relayed: [4, 0, 0], delivered: [0, 0, 4] },
    { provider: "other", relayed: [2, 0, 0], delivered: [0, 2, 0] },
  ],
};
const shown = { keys: ["google", ""], scale: "common", fillingAt: null, span: null } as const;

it("each provider has its two series over the same time, and what is not named is added up", () => {
  const curves = prepareProviderCurves(told, shown);
  const [google, rest] = [curves.get("google"), curves.get("")];
  expect([google?.throughput.totals.relayed, google?.throughput.totals.delivered]).toEqual([100, 100]);
  expect([rest?.throughput.totals.relayed, rest?.throughput.totals.delivered]).toEqual([6, 6]);
  expect([google?.throughput.from, google?.throughput.to]).toEqual([rest?.throughput.from, rest?.throughput.to]);
  expect(rest?.told.map(({ relayed, delivered }) => [relayed, delivered])).toEqual([
    [6, 0],
    [0, 2],
    [0, 4],
  ]);
  expect(rest?.throughput.peaks.relayed).toEqual({ at: at(0), perMinute: 6 });
});

it("by one measure the fastest of all is the top, by their own each has its own", () => {
  const tops = (scale: "common" | "own") => [...prepareProviderCurves(told, { ...shown, scale }).values()].map(({ top }) => top);
  expect(tops("common")).toEqual([80, 80]);
  expect(tops("own")).toEqual([80, 6]);
});

it("what is not all kept by provider has no curve, and neither has a time in which nothing happened", () => {
  expect(prepareProviderCurves({ ...told, complete: false }, shown).size).toBe(0);
  expect(prepareProviderCurves({ ...told, at: [], providers: [] }, shown).size).toBe(0);
});

it("a plot runs from the first to the last instant shown, nought at the bottom, and sets the bucket still filling apart", () => {
  const curve = prepareProviderCurves(told, { ...shown, span: { from: at(0), to: at(10) }, fillingAt: at(9) + 30_000 }).get("google");
  const plot = curve && plotOf(curve, "relayed");
  expect(plot?.closed).toBe("-10,100 0,0 10,75 20,100 80,100");
  expect(plot?.open).toBe("80,100 90,100");
  expect(curve && plotOf(curve, "delivered").open).toBe("80,100 90,50");
});
