"use client";

import { memo, useId } from "react";
import { useWording } from "@/lib/client/use-wording";
import type { Closing } from "@/lib/view/prepare-closing";
import { timeTicks } from "@/lib/view/time-ticks";
import { ChartHint } from "./chart-hint";
import { chartHeight, Plot, type PlotMark } from "./plot";
import { PlotDrag } from "./plot-drag";

const landed = "var(--color-landed)";
const failed = "var(--color-failed)";

type ClosingChartProps = { closing: Closing; onGoTo: (at: number) => void };

/** The area between what has certainly landed and what still can, over time. Dragging goes back to an instant. */
export const ClosingChart = memo(function ClosingChart({ closing, onGoTo }: ClosingChartProps) {
  const w = useWording();
  const hatch = useId();
  const { from, to, points, floor } = closing;
  const marks: PlotMark[] = [];
  if (closing.now !== null) {
    const label = closing.past ? w.instant(closing.now, "minute") : w.t("charts.now");
    marks.push({ at: closing.now, label, colour: "var(--color-ink)", labelAt: "top" });
  }
  if (closing.deadline !== null) {
    marks.push({ at: closing.deadline, label: w.t("charts.validityEnds"), colour: "var(--color-edge)", dash: "3 4", labelAt: "bottom" });
  }
  return (
    <PlotDrag from={from} to={to} marks={false} onDrag={({ to: at }) => onGoTo(at)}>
      <Plot
        label={w.t("charts.closingLabel")}
        height={chartHeight}
        x={{ from, to, ticks: timeTicks(from, to, 8, w) }}
        y={{ from: floor, to: 100, ticks: percentTicks(floor), words: (percent) => (percent === 100 ? "100 %" : w.decimal(percent)) }}
        area={{ points: points.map(({ at, band: [low, high] }) => ({ at, low, high })), fill: `url(#${hatch})` }}
        lines={[
          { key: "atMost", points: points.map(({ at, atMost }) => ({ at, value: atMost })), colour: failed, width: 1.75 },
          { key: "atLeast", points: points.map(({ at, atLeast }) => ({ at, value: atLeast })), colour: landed, width: 2.25 },
        ]}
        marks={marks}
        defs={
          <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" fill="var(--color-open)" opacity="0.28" />
            <rect width="2" height="7" fill="var(--color-open)" opacity="0.75" />
          </pattern>
        }
        stops={points.map(({ at }) => at)}
        hint={(index) => <Hint point={points[index]} />}
      />
    </PlotDrag>
  );
});

function Hint({ point }: { point: Closing["points"][number] | undefined }) {
  const w = useWording();
  if (!point) return null;
  const rows = [
    { colour: failed, label: w.t("charts.atMost"), value: w.percent(point.atMost) },
    { colour: landed, label: w.t("charts.atLeast"), value: w.percent(point.atLeast) },
  ];
  return <ChartHint title={w.instant(point.at, "day-minute")} rows={rows} />;
}

function percentTicks(floor: number): number[] {
  const step = (100 - floor) / 4;
  return [0, 1, 2, 3, 4].map((index) => floor + index * step);
}
