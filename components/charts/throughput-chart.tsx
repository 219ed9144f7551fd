"use client";

import { memo } from "react";
import { useWording } from "@/lib/client/use-wording";
import type { Throughput, ThroughputMetric } from "@/lib/view/prepare-throughput";
import { perMinuteOf, speedWords } from "@/lib/view/throughput-unit";
import { timeTicks } from "@/lib/view/time-ticks";
import { valueTicks } from "@/lib/view/value-ticks";
import { ChartHint } from "./chart-hint";
import { chartHeight, Plot, type PlotMark } from "./plot";
import { PlotDrag } from "./plot-drag";

const curves: { metric: ThroughputMetric; colour: string; width: number }[] = [
  { metric: "deferrals", colour: "var(--color-retried)", width: 1.75 },
  { metric: "relayed", colour: "var(--color-relayed)", width: 1.75 },
  { metric: "delivered", colour: "var(--color-landed)", width: 2.25 },
];

type ThroughputChartProps = { throughput: Throughput; height?: number; onZoom?: ((span: { from: number; to: number }) => void) | undefined };

/** How fast messages reached the MTA, and how fast they reached people. Dragging over a span looks closer at it. */
export const ThroughputChart = memo(function ThroughputChart({ throughput, height = chartHeight, onZoom }: ThroughputChartProps) {
  const w = useWording();
  const { unit, from, to, points } = throughput;
  const perMinute = perMinuteOf[unit];
  const speeds = valueTicks(throughput.lowest / perMinute, throughput.highest / perMinute).map((speed) => speed * perMinute);
  const line = (key: ThroughputMetric | `open-${ThroughputMetric}`) => points.map((point) => ({ at: point.at, value: point[key] }));
  const marks: PlotMark[] =
    throughput.at === null ? [] : [{ at: throughput.at, label: w.instant(throughput.at, "minute"), colour: "var(--color-ink)", labelAt: "top" }];
  const chart = (
    <Plot
      label={w.t("charts.throughputLabel")}
      height={height}
      x={{ from, to, ticks: timeTicks(from, to, 8, w) }}
      y={{ from: speeds[0] ?? 0, to: speeds.at(-1) ?? 1, ticks: speeds, words: (speed) => w.compact(speed / perMinute) }}
      lines={curves.flatMap(({ metric, colour, width }) => [
        { key: metric, points: line(metric), colour, width },
        { key: `open-${metric}`, points: line(`open-${metric}`), colour, width, dash: "3 4" },
      ])}
      marks={marks}
      stops={points.map(({ at }) => at)}
      hint={(index) => <Hint point={points[index]} unit={unit} />}
    />
  );
  if (!onZoom) return chart;
  return (
    <PlotDrag from={from} to={to} marks onEnd={onZoom}>
      {chart}
    </PlotDrag>
  );
});

function Hint({ point, unit }: { point: Throughput["points"][number] | undefined; unit: Throughput["unit"] }) {
  const w = useWording();
  if (!point) return null;
  const rows = curves.map(({ metric, colour }) => ({
    colour,
    label: w.t(`charts.${metric}`),
    value: speedWords(point[metric] ?? point[`open-${metric}`] ?? 0, unit, w),
  }));
  return <ChartHint title={w.instant(point.at, "day-minute")} rows={rows} note={point.filling ? w.t("charts.filling") : null} />;
}
