"use client";

import { memo } from "react";
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import { useWording } from "@/lib/client/use-wording";
import type { Latency } from "@/lib/contract/latency";
import { type LatencyPoint, prepareLatency } from "@/lib/view/prepare-latency";
import { timeTicks } from "@/lib/view/time-ticks";
import { axisText, ChartFrame, fillsFrame, margins } from "./chart-frame";
import { ChartHint } from "./chart-hint";
import { PlotDrag } from "./plot-drag";
import { timeAxis } from "./time-axis";

const median = "var(--color-landed)";
const p95 = "var(--color-relayed)";

type LatencyChartProps = {
  latency: Latency;
  span: { from: number; to: number } | null;
  fillingAt: number | null;
  onZoom: (span: { from: number; to: number }) => void;
};

/** The median and the slowest of what landed, over time, on a scale from a tenth of a second to days. */
export const LatencyChart = memo(function LatencyChart({ latency, span, fillingAt, onZoom }: LatencyChartProps) {
  const w = useWording();
  const { points, from, to, ticks } = prepareLatency(latency, span, fillingAt);
  return (
    <PlotDrag from={from} to={to} marks onEnd={onZoom}>
      <ChartFrame label={w.t("charts.latencyLabel")}>
        <LineChart {...fillsFrame} data={points} margin={margins}>
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis {...timeAxis(from, to, timeTicks(from, to, 8, w))} />
          <YAxis
            scale="log"
            domain={[ticks[0] ?? 100, ticks.at(-1) ?? 1_000]}
            ticks={ticks}
            niceTicks="none"
            tickFormatter={(ms: number) => w.milliseconds(ms)}
            tick={axisText}
            tickLine={false}
            axisLine={false}
            width={46}
          />
          <Line dataKey="medianMs" type="linear" stroke={median} strokeWidth={2.25} dot={false} connectNulls={false} isAnimationActive={false} />
          <Line
            dataKey="p95Ms"
            type="linear"
            stroke={p95}
            strokeWidth={1.75}
            strokeDasharray="5 3"
            dot={false}
            connectNulls={false}
            isAnimationActive={false}
          />
          {(["medianMs", "p95Ms"] as const).map((figure) => (
            <Line
              key={figure}
              dataKey={`open-${figure}`}
              type="linear"
              stroke={figure === "medianMs" ? median : p95}
              strokeWidth={1.75}
              strokeDasharray="1 4"
              strokeLinecap="round"
              dot={false}
              activeDot={false}
              connectNulls={false}
              isAnimationActive={false}
            />
          ))}
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: "var(--color-edge)" }}
            content={({ active, payload }) => {
              const point = payload?.[0]?.payload as LatencyPoint | undefined;
              const [medianMs, p95Ms] = [point?.medianMs ?? point?.["open-medianMs"] ?? null, point?.p95Ms ?? point?.["open-p95Ms"] ?? null];
              if (!active || !point || medianMs === null || p95Ms === null) return null;
              const about = w.t("delivery.throughput.queueAbout", { count: point.count });
              const rows = [
                { colour: p95, label: w.t("delivery.throughput.p95"), value: w.milliseconds(p95Ms) },
                { colour: median, label: w.t("delivery.throughput.median"), value: w.milliseconds(medianMs) },
              ];
              return <ChartHint at={point.at} rows={rows} note={point.filling ? `${about} · ${w.t("charts.filling")}` : about} />;
            }}
          />
        </LineChart>
      </ChartFrame>
    </PlotDrag>
  );
});
