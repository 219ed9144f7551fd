"use client";

import { memo } from "react";
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { useWording } from "@/lib/client/use-wording";
import type { Throughput, ThroughputMetric } from "@/lib/view/prepare-throughput";
import { perMinuteOf, speedWords } from "@/lib/view/throughput-unit";
import { timeTicks } from "@/lib/view/time-ticks";
import { valueTicks } from "@/lib/view/value-ticks";
import { axisText, axisWidth, ChartFrame, chartHeight, fillsFrame, margins } from "./chart-frame";
import { ChartHint } from "./chart-hint";
import { PlotDrag } from "./plot-drag";
import { timeAxis } from "./time-axis";

const curves: { metric: ThroughputMetric; colour: string; width: number }[] = [
  { metric: "deferrals", colour: "var(--color-retried)", width: 1.75 },
  { metric: "relayed", colour: "var(--color-relayed)", width: 1.75 },
  { metric: "delivered", colour: "var(--color-landed)", width: 2.25 },
];

type ThroughputChartProps = { throughput: Throughput; height?: number; onZoom?: ((span: { from: number; to: number }) => void) | undefined };

/** How fast messages reached the MTA, and how fast they reached people. Dragging over a span looks closer at it. */
export const ThroughputChart = memo(function ThroughputChart({ throughput, height = chartHeight, onZoom }: ThroughputChartProps) {
  const w = useWording();
  const { unit, from, to } = throughput;
  const ticks = timeTicks(from, to, 8, w);
  const perMinute = perMinuteOf[unit];
  const whole = Number.isInteger(60 / perMinute / throughput.bucketSeconds);
  const speeds = valueTicks(throughput.lowest / perMinute, throughput.highest / perMinute, { whole }).map((speed) => speed * perMinute);
  const chart = (
    <ChartFrame label={w.t("charts.throughputLabel")} height={height}>
      <LineChart {...fillsFrame} data={throughput.points} margin={margins}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis {...timeAxis(from, to, ticks)} />
        <YAxis
          domain={[speeds[0] ?? 0, speeds.at(-1) ?? 1]}
          ticks={speeds}
          niceTicks="none"
          tickFormatter={(speed: number) => w.compact(speed / perMinute)}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          width={axisWidth}
        />
        {curves.map(({ metric, colour, width }) => (
          <Line key={metric} dataKey={metric} type="linear" stroke={colour} strokeWidth={width} dot={false} isAnimationActive={false} />
        ))}
        {curves.map(({ metric, colour, width }) => (
          <Line
            key={`open-${metric}`}
            dataKey={`open-${metric}`}
            type="linear"
            stroke={colour}
            strokeWidth={width}
            strokeDasharray="3 4"
            dot={false}
            isAnimationActive={false}
            activeDot={false}
          />
        ))}
        {throughput.at === null ? null : (
          <ReferenceLine x={throughput.at} stroke="var(--color-ink)" label={{ value: w.instant(throughput.at, "minute"), position: "top", ...axisText }} />
        )}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--color-edge)" }}
          content={({ active, payload }) => {
            const point = payload?.[0]?.payload as Throughput["points"][number] | undefined;
            if (!active || !point) return null;
            const rows = curves.map(({ metric, colour }) => ({
              colour,
              label: w.t(`charts.${metric}`),
              value: speedWords(point[metric] ?? point[`open-${metric}`] ?? 0, unit, w),
            }));
            return <ChartHint at={point.at} rows={rows} note={point.filling ? w.t("charts.filling") : null} />;
          }}
        />
      </LineChart>
    </ChartFrame>
  );
  if (!onZoom) return chart;
  return (
    <PlotDrag from={from} to={to} marks onEnd={onZoom}>
      {chart}
    </PlotDrag>
  );
});
