"use client";

import { memo, useId } from "react";
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { formatInstant } from "@/lib/view/format-instant";
import { formatPercent } from "@/lib/view/format-percent";
import type { Closing } from "@/lib/view/prepare-closing";
import { timeTicks } from "@/lib/view/time-ticks";
import { axisText, ChartFrame, margins } from "./chart-frame";
import { ChartHint } from "./chart-hint";

const landed = "var(--color-landed)";
const failed = "var(--color-failed)";

/** The area between what has certainly landed and what still can, over time. */
export const ClosingChart = memo(function ClosingChart({ closing, timeZone }: { closing: Closing; timeZone: string }) {
  const hatch = useId();
  const ticks = timeTicks(closing.from, closing.to, 8, timeZone);
  const labels = new Map(ticks.map((tick) => [tick.at, tick.label]));
  return (
    <ChartFrame label="Success over time: the area between what has certainly landed and what still can. The table below holds the same numbers.">
      <ComposedChart data={closing.points} margin={margins}>
        <defs>
          <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" fill="var(--color-open)" opacity="0.28" />
            <rect width="2" height="7" fill="var(--color-open)" opacity="0.75" />
          </pattern>
        </defs>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={[closing.from, closing.to]}
          ticks={ticks.map((tick) => tick.at)}
          tickFormatter={(at: number) => labels.get(at) ?? ""}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          minTickGap={16}
        />
        <YAxis
          domain={[closing.floor, 100]}
          ticks={percentTicks(closing.floor)}
          tickFormatter={(percent: number) => (percent === 100 ? "100 %" : String(percent))}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          width={46}
        />
        <Area dataKey="band" type="linear" stroke="none" fill={`url(#${hatch})`} fillOpacity={1} isAnimationActive={false} activeDot={false} />
        <Line dataKey="atMost" type="linear" stroke={failed} strokeWidth={1.75} dot={false} isAnimationActive={false} />
        <Line dataKey="atLeast" type="linear" stroke={landed} strokeWidth={2.25} dot={false} isAnimationActive={false} />
        {closing.now === null ? null : <ReferenceLine x={closing.now} stroke="var(--color-ink)" label={{ value: "now", position: "top", ...axisText }} />}
        {closing.deadline === null ? null : (
          <ReferenceLine
            x={closing.deadline}
            stroke="var(--color-edge)"
            strokeDasharray="3 4"
            label={{ value: "validity ends", position: "insideBottomRight", ...axisText }}
          />
        )}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--color-edge)" }}
          content={({ active, payload }) => {
            const point = payload?.[0]?.payload as Closing["points"][number] | undefined;
            if (!active || !point) return null;
            const rows = [
              { colour: failed, label: "at most", value: formatPercent(point.atMost) },
              { colour: landed, label: "at least", value: formatPercent(point.atLeast) },
            ];
            return <ChartHint title={formatInstant(point.at, "day-minute", timeZone)} rows={rows} />;
          }}
        />
      </ComposedChart>
    </ChartFrame>
  );
});

function percentTicks(floor: number): number[] {
  const step = (100 - floor) / 4;
  return [0, 1, 2, 3, 4].map((index) => floor + index * step);
}
