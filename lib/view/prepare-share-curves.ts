import type { ShareCurve } from "@/lib/contract/share-report";
import type { PlotPoint } from "./prepare-share-charts";

export type ShareLine = {
  letter: string;
  title: string;
  /** What had landed for certain, percent, from each time since the start on, ms. */
  steps: { elapsed: number; percent: number }[];
  points: PlotPoint[];
};
export type CurvesPlot = { longest: number; floor: number; lines: ShareLine[] };

/** What had landed of several deliveries, each from its own start, one over the other. Null where nothing is told of any. */
export function prepareShareCurves(curves: readonly ShareCurve[]): CurvesPlot | null {
  const all = curves.map((curve, i) => ({ letter: String.fromCharCode(65 + i), title: curve.title, steps: stepsOf(curve) }));
  const told = all.flatMap(({ steps }) => steps);
  if (told.length === 0) return null;
  const longest = Math.max(60_000, ...told.map(({ elapsed }) => elapsed));
  const lowest = Math.min(...all.flatMap(({ steps }) => steps[0]?.percent ?? []));
  const floor = lowest >= 60 ? Math.floor(lowest / 10) * 10 : 0;
  return { longest, floor, lines: all.map((line) => ({ ...line, points: pointsOf(line.steps, longest, floor) })) };
}

/** What is known at a time since the start: nothing before the first step, nor after the last. */
export function shareStepAt({ steps }: Pick<ShareLine, "steps">, elapsed: number): number | null {
  const end = steps.at(-1);
  if (end === undefined || elapsed > end.elapsed) return null;
  return steps.findLast((step) => step.elapsed <= elapsed)?.percent ?? null;
}

function stepsOf({ startedAt, closing }: ShareCurve): ShareLine["steps"] {
  if (startedAt === null || closing === null) return [];
  const since = (at: string) => Math.max(0, Date.parse(at) - Date.parse(startedAt));
  const steps = closing.points.map(({ at, atLeast }) => ({ elapsed: since(at), percent: atLeast }));
  const last = steps.at(-1);
  if (last === undefined || closing.until === null || since(closing.until) <= last.elapsed) return steps;
  return [...steps, { elapsed: since(closing.until), percent: last.percent }];
}

/** Held from each step to the next. */
function pointsOf(steps: ShareLine["steps"], longest: number, floor: number): PlotPoint[] {
  const y = (percent: number) => (100 - percent) / (100 - floor);
  return steps.flatMap(({ elapsed, percent }, i): PlotPoint[] => {
    const before = steps[i - 1];
    const here: PlotPoint = [elapsed / longest, y(percent)];
    return before ? [[here[0], y(before.percent)], here] : [here];
  });
}
