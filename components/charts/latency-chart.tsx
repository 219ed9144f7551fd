"use client";

import { memo } from "react";
import { useWording } from "@/lib/client/use-wording";
import type { Latency } from "@/lib/contract/latency";
import { type LatencyPoint, prepareLatency } from "@/lib/view/prepare-latency";
import { timeTicks } from "@/lib/view/time-ticks";
import { ChartHint } from "./chart-hint";
import { chartHeight, Plot } from "./plot";
import { PlotDrag } from "./plot-drag";

const median = "var(--color-landed)";
const p95 = "var(--color-relayed)";

type LatencyChartProps = { latency: Latency; span: { from: number; to: number } | null; onZoom: (span: { from: number; to: number }) => void };

/** The median and the slowest of what landed, over time, on a scale from a tenth of a second to days. */
export const LatencyChart = memo(function LatencyChart({ latency, span, onZoom }: LatencyChartProps) {
  const w = useWording();
  const { points, from, to, ticks } = prepareLatency(latency, span);
  return (
    <PlotDrag from={from} to={to} marks onEnd={onZoom}>
      <Plot
        label={w.t("charts.latencyLabel")}
        height={chartHeight}
        x={{ from, to, ticks: timeTicks(from, to, 8, w) }}
        y={{ from: ticks[0] ?? 100, to: ticks.at(-1) ?? 1_000, ticks, words: w.milliseconds, factors: true }}
        lines={[
          { key: "median", points: points.map(({ at, medianMs }) => ({ at, value: medianMs })), colour: median, width: 2.25 },
          { key: "p95", points: points.map(({ at, p95Ms }) => ({ at, value: p95Ms })), colour: p95, width: 1.75, dash: "5 3" },
        ]}
        stops={points.map(({ at }) => at)}
        hint={(index) => <Hint point={points[index]} />}
      />
    </PlotDrag>
  );
});

function Hint({ point }: { point: LatencyPoint | undefined }) {
  const w = useWording();
  if (!point || point.medianMs === null || point.p95Ms === null) return null;
  const rows = [
    { colour: p95, label: w.t("delivery.throughput.p95"), value: w.milliseconds(point.p95Ms) },
    { colour: median, label: w.t("delivery.throughput.median"), value: w.milliseconds(point.medianMs) },
  ];
  return <ChartHint title={w.instant(point.at, "day-minute")} rows={rows} note={w.t("delivery.throughput.queueAbout", { count: point.count })} />;
}
