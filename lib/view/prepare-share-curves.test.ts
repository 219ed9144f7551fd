import { expect, test } from "vitest";
import type { ShareCurve } from "@/lib/contract/share-report";
import { prepareShareCurves, shareStepAt } from "./prepare-share-curves";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 9, minute)).toISOString();
const curve = (title: string, start: number, landed: readonly [minute: number, percent: number][], until: number | null = null): ShareCurve => ({
  title,
  startedAt: at(start),
  closing: { points: landed.map(([minute, atLeast]) => ({ at: at(minute), atLeast, atMost: 100 })), until: until === null ? null : at(until), deadline: null },
});

test("each curve counts from its own start, held until the next step", () => {
  const plot = prepareShareCurves([
    curve(
      "one",
      0,
      [
        [0, 20],
        [5, 80],
      ],
      10,
    ),
    curve("two", 20, [[25, 60]]),
  ]);
  expect(plot).toMatchObject({
    longest: 600_000,
    floor: 0,
    lines: [
      { letter: "A", title: "one" },
      { letter: "B", title: "two" },
    ],
  });
  expect(plot?.lines[0]?.points).toEqual([
    [0, 0.8],
    [0.5, 0.8],
    [0.5, expect.closeTo(0.2)],
    [1, expect.closeTo(0.2)],
    [1, expect.closeTo(0.2)],
  ]);
  expect(plot?.lines[1]?.points).toEqual([[0.5, 0.4]]);
});

test("one that is too small to be told of has no line, and nothing of any is no chart", () => {
  const none: ShareCurve = { title: "small", startedAt: at(0), closing: null };
  expect(prepareShareCurves([curve("one", 0, [[1, 50]]), none])?.lines.map(({ steps }) => steps.length)).toEqual([1, 0]);
  expect(prepareShareCurves([none])).toBeNull();
});

test("nothing is known before the first step, nor after the last", () => {
  const [line] =
    prepareShareCurves([
      curve("one", 0, [
        [1, 20],
        [5, 80],
      ]),
    ])?.lines ?? [];
  expect([0, 60_000, 299_999, 300_000, 300_001].map((elapsed) => line && shareStepAt(line, elapsed))).toEqual([null, 20, 20, 80, null]);
});
