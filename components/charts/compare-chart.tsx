"use client";

import { memo } from "react";
import type { Curves } from "@/lib/view/prepare-curves";
import { compareDashes } from "./compare-lines";
import { chartHeight, Plot } from "./plot";

type CompareChartProps = {
  curves: Curves;
  label: string;
  colour: string;
  names: readonly string[];
  elapsed: (ms: number) => string;
  percent: (percent: number) => string;
  /** The axis at its top. */
  whole: string;
};

/** What landed, or still can, of several deliveries, each from its own start. */
export const CompareChart = memo(function CompareChart({ curves, label, colour, names, elapsed, percent, whole }: CompareChartProps) {
  const { longest, floor } = curves;
  const stops = [...new Set(curves.curves.flatMap(({ points }) => points.map((point) => point.elapsed)))].sort((a, b) => a - b);
  return (
    <Plot
      label={label}
      height={chartHeight}
      x={{ from: 0, to: longest, ticks: elapsedTicks(longest).map((at) => ({ at, label: elapsed(at) })) }}
      y={{
        from: floor,
        to: 100,
        ticks: [0, 1, 2, 3, 4].map((step) => floor + (step * (100 - floor)) / 4),
        words: (tick) => (tick === 100 ? whole : String(tick)),
      }}
      lines={curves.curves.map((curve, i) => ({
        key: curve.id,
        points: curve.points.map((point) => ({ at: point.elapsed, value: point.percent })),
        colour,
        width: 2,
        dash: compareDashes[i] ?? "",
        end: names[i] ?? "",
      }))}
      stops={stops}
      hint={(index) => <Hint curves={curves} at={stops[index] ?? 0} names={names} elapsed={elapsed} percent={percent} />}
    />
  );
});

function Hint({ curves, at, names, elapsed, percent }: Omit<CompareChartProps, "label" | "colour" | "whole"> & { at: number }) {
  return (
    <div className="rounded-bar border border-edge bg-panel px-3 py-2 text-sm">
      <p className="mb-1 font-medium">{elapsed(at)}</p>
      <dl className="grid grid-cols-[auto_auto] gap-x-4">
        {curves.curves.map((curve, i) => {
          const point = curve.points.findLast((each) => each.elapsed <= at);
          return point ? (
            <div key={curve.id} className="contents">
              <dt className="text-muted">{names[i]}</dt>
              <dd className="text-right">{percent(point.percent)}</dd>
            </div>
          ) : null;
        })}
      </dl>
    </div>
  );
}

const minute = 60_000;
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 43_200, 129_600].map((n) => n * minute);

function elapsedTicks(longest: number): number[] {
  const step = steps.find((each) => longest / each <= 7) ?? 525_600 * minute;
  return Array.from({ length: Math.floor(longest / step) + 1 }, (_, i) => i * step);
}
