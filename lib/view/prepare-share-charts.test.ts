import { describe, expect, test } from "vitest";
import { prepareShareClosing, prepareShareThroughput } from "./prepare-share-charts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 9, minute)).toISOString();

describe("the curve of a shared report", () => {
  const points = [
    { at: at(0), atLeast: 10, atMost: 100 },
    { at: at(5), atLeast: 50, atMost: 90 },
  ];

  test("holds each value until the next, and the last until it was read", () => {
    const plot = prepareShareClosing({ points, until: at(10), deadline: null });
    expect(plot?.atLeast).toEqual([
      [0, 0.9],
      [0.5, 0.9],
      [0.5, 0.5],
      [1, 0.5],
    ]);
    expect(plot).toMatchObject({ floor: 0, now: 1, deadline: null });
  });

  test("ends with its last point when it is final", () =>
    expect(prepareShareClosing({ points, until: null, deadline: at(50) })).toMatchObject({ now: null, deadline: null }));

  test("shows a deadline once a fair part of the way to it is behind", () => {
    expect(prepareShareClosing({ points, until: at(10), deadline: at(40) })).toMatchObject({ now: 0.25, deadline: 1 });
    expect(prepareShareClosing({ points, until: at(1), deadline: at(59) })).toMatchObject({ deadline: null });
  });

  test("starts its axis higher where all is near the top", () =>
    expect(prepareShareClosing({ points: [{ at: at(0), atLeast: 93, atMost: 99 }], until: at(5), deadline: null })).toMatchObject({ floor: 90 }));

  test("is none without a point", () => expect(prepareShareClosing({ points: [], until: null, deadline: null })).toBeNull());
});

describe("the speeds of a shared report", () => {
  test("are per minute, with nought where nothing is told", () => {
    const plot = prepareShareThroughput({
      bucketSeconds: 300,
      points: [
        { at: at(0), relayed: 500, delivered: 100, deferrals: 0 },
        { at: at(20), relayed: 0, delivered: 50, deferrals: 10 },
      ],
    });
    expect(plot?.ticks.map(({ value }) => value)).toEqual([0, 25, 50, 75, 100]);
    expect(plot?.lines.relayed.map(([, y]) => y)).toEqual([1, 0, 1, 1, 1, 1]);
    expect(plot?.lines.delivered.map(([, y]) => y)).toEqual([1, 0.8, 1, 1, 0.9, 1]);
  });

  test("are none without a bucket", () => expect(prepareShareThroughput({ bucketSeconds: 60, points: [] })).toBeNull());
});
