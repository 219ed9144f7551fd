"use client";

import { memo } from "react";
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import { elapsedTicks } from "@/lib/view/elapsed-ticks";
import type { Curves } from "@/lib/view/prepare-curves";
import { axisText, ChartFrame, fillsFrame, margins } from "./chart-frame";
import { compareDashes } from "./compare-lines";

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
  return (
    <ChartFrame label={label}>
      <LineChart {...fillsFrame} margin={{ ...margins, right: 30 }}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="elapsed"
          type="number"
          domain={[0, curves.longest]}
          tickFormatter={elapsed}
          ticks={elapsedTicks(curves.longest)}
          niceTicks="none"
          tick={axisText}
          tickLine={false}
          axisLine={false}
          minTickGap={24}
          allowDuplicatedCategory={false}
        />
        <YAxis
          domain={[curves.floor, 100]}
          ticks={[0, 1, 2, 3, 4].map((step) => curves.floor + (step * (100 - curves.floor)) / 4)}
          niceTicks="none"
          tickFormatter={(tick: number) => (tick === 100 ? whole : String(tick))}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          width={52}
        />
        {curves.curves.map((curve, i) => (
          <Line
            key={curve.id}
            data={curve.points}
            dataKey="percent"
            name={names[i] ?? ""}
            type="linear"
            stroke={colour}
            strokeWidth={2}
            strokeDasharray={compareDashes[i] ?? ""}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
            label={endLabel(curve.points.length - 1, names[i] ?? "")}
          />
        ))}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--color-edge)" }}
          content={({ active, label: at }) =>
            active && typeof at === "number" ? <Hint curves={curves} at={at} names={names} elapsed={elapsed} percent={percent} /> : null
          }
        />
      </LineChart>
    </ChartFrame>
  );
});

type EndLabelProps = { index?: number | undefined; x?: number | string | undefined; y?: number | string | undefined };

/** The letter at a line's last point. */
function endLabel(last: number, name: string) {
  return ({ index, x, y }: EndLabelProps) =>
    index === last ? (
      <text x={Number(x) + 6} y={Number(y) + 4} fontSize={12} fontWeight={600} fill="var(--color-ink)">
        {name}
      </text>
    ) : (
      <g />
    );
}

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
