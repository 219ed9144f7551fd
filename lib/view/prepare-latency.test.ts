import { expect, it } from "vitest";
import type { Latency } from "@/lib/contract/latency";
import { prepareLatency } from "./prepare-latency";

const at = (minute: number) => new Date(Date.parse("2026-11-21T10:00:00Z") + minute * 60_000).toISOString();
const point = (minute: number, medianMs: number, p95Ms: number) => ({ at: at(minute), count: 5, medianMs, p95Ms });
const latency: Latency = {
  bucketSeconds: 60,
  total: { count: 15, medianMs: 2_000, p95Ms: 70_000 },
  points: [point(0, 1_500, 9_000), point(1, 2_000, 70_000), point(30, 800, 900)],
};

it("queue times stand on round steps, with a gap where nothing landed", () => {
  const { points, ticks, from, to } = prepareLatency(latency, null, null);
  expect(ticks).toEqual([100, 1_000, 10_000, 60_000, 600_000]);
  expect(points.map(({ medianMs }) => medianMs)).toEqual([1_500, 2_000, null, 800]);
  expect([from, to]).toEqual([Date.parse(at(0)), Date.parse(at(31))]);
});

it("over a window the axis is the window's", () => {
  const span = { from: Date.parse(at(-30)), to: Date.parse(at(60)) };
  expect(prepareLatency(latency, span, null)).toMatchObject(span);
});

it("the bucket still filling is set apart, joined to the one before", () => {
  const filling = { ...latency, points: latency.points.slice(0, 2) };
  const { points } = prepareLatency(filling, null, Date.parse(at(1)) + 1);
  expect(points.map(({ medianMs, "open-medianMs": open, filling }) => [medianMs, open, filling])).toEqual([
    [1_500, 1_500, false],
    [null, 2_000, true],
  ]);
});
