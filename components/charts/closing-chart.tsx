"use client";

import { memo, useId } from "react";
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { useWording } from "@/lib/client/use-wording";
import type { Closing } from "@/lib/view/prepare-closing";
import { timeTicks } from "@/lib/view/time-ticks";
import { axisText, axisWidth, ChartFrame, fillsFrame, margins } from "./chart-frame";
import { ChartHint } from "./chart-hint";
import { PlotDrag } from "./plot-drag";
import { timeAxis } from "./time-axis";

const landed = "var(--color-landed)";
const failed = "var(--color-failed)";

type ClosingChartProps = { closing: Closing; onGoTo: (at: number) => void };

/** The area between what has certainly landed and what still can, over time. Dragging goes back to an instant. */
export const ClosingChart = memo(function ClosingChart({ closing, onGoTo }: ClosingChartProps) {
  const w = useWording();
  const hatch = useId();
  const ticks = timeTicks(closing.from, closing.to, 8, w);
  return (
    <PlotDrag from={closing.from} to={closing.to} marks={false} onDrag={({ to }) => onGoTo(to)}>
      <ChartFrame label={w.t("charts.closingLabel")}>
        <ComposedChart {...fillsFrame} data={closing.points} margin={closing.deadline === null ? margins : { ...margins, top: margins.top + labelHeight }}>
          <defs>
            <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="7" height="7" fill="var(--color-open)" opacity="0.28" />
              <rect width="2" height="7" fill="var(--color-open)" opacity="0.75" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis {...timeAxis(closing.from, closing.to, ticks)} />
          <YAxis
            domain={[closing.floor, 100]}
            allowDataOverflow
            ticks={percentTicks(closing.floor)}
            niceTicks="none"
            tickFormatter={(percent: number) => (percent === 100 ? "100 %" : w.decimal(percent))}
            tick={axisText}
            tickLine={false}
            axisLine={false}
            width={axisWidth}
          />
          <Area dataKey="band" type="linear" stroke="none" fill={`url(#${hatch})`} fillOpacity={1} isAnimationActive={false} activeDot={false} />
          <Line dataKey="atMost" type="linear" stroke={failed} strokeWidth={1.75} dot={false} isAnimationActive={false} />
          <Line dataKey="atLeast" type="linear" stroke={landed} strokeWidth={2.25} dot={false} isAnimationActive={false} />
          {closing.now === null ? null : (
            <ReferenceLine
              x={closing.now}
              stroke="var(--color-ink)"
              label={{ value: closing.past ? w.instant(closing.now, "minute") : w.t("charts.now"), position: "top", ...axisText }}
            />
          )}
          {closing.deadline === null ? null : (
            <ReferenceLine x={closing.deadline} stroke="var(--color-edge)" strokeDasharray="3 4" label={<DeadlineLabel words={w.t("charts.validityEnds")} />} />
          )}
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: "var(--color-edge)" }}
            content={({ active, payload }) => {
              const point = payload?.[0]?.payload as Closing["points"][number] | undefined;
              if (!active || !point) return null;
              const rows = [
                { colour: failed, label: w.t("charts.atMost"), value: w.percent(point.atMost) },
                { colour: landed, label: w.t("charts.atLeast"), value: w.percent(point.atLeast) },
              ];
              return <ChartHint at={point.at} rows={rows} />;
            }}
          />
        </ComposedChart>
      </ChartFrame>
    </PlotDrag>
  );
});

const labelHeight = 15;

/** Above the plot and above "now", where no curve, axis or other label can be. */
function DeadlineLabel({ words, viewBox }: { words: string; viewBox?: { x?: number; y?: number } }) {
  return (
    <text x={(viewBox?.x ?? 0) + margins.right} y={(viewBox?.y ?? 0) - labelHeight - 5} textAnchor="end" {...axisText}>
      {words}
    </text>
  );
}

function percentTicks(floor: number): number[] {
  const step = (100 - floor) / 4;
  return [0, 1, 2, 3, 4].map((index) => floor + index * step);
}
