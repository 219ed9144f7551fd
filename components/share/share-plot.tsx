import type { ReactNode } from "react";
import { useWording } from "@/lib/client/use-wording";
import type { PlotPoint } from "@/lib/view/prepare-share-charts";
import { timeTicks } from "@/lib/view/time-ticks";

type SharePlotProps = {
  label: string;
  from: number;
  to: number;
  ticks: readonly { y: number; label: string }[];
  /** Below the axis where that is not a clock's time; both axes run from 0 to 1. */
  across?: readonly { x: number; label: string }[];
  children: ReactNode;
};

const mostTicks = 6;

/** The axes of a chart that needs no script to be seen, and no second drawing to be printed. */
export function SharePlot({ label, from, to, ticks, across, children }: SharePlotProps) {
  const w = useWording();
  const below = across ?? timeTicks(from, to, mostTicks, w).map(({ at, label: text }) => ({ x: (at - from) / (to - from), label: text }));
  return (
    <figure className="pt-3 pr-3 pb-7 pl-12">
      <svg role="img" aria-label={label} width="100%" height="200" overflow="visible" className="block text-sm">
        {ticks.map((tick) => (
          <g key={tick.y}>
            <line x1="0" x2="100%" y1={share(tick.y)} y2={share(tick.y)} stroke="var(--color-line)" />
            <text x="-10" y={share(tick.y)} textAnchor="end" dominantBaseline="middle" className="fill-muted">
              {tick.label}
            </text>
          </g>
        ))}
        {below.map((tick, index) => (
          <text key={tick.x} x={share(tick.x)} y="100%" dy="20" textAnchor="middle" className={index % 2 === 0 ? "fill-muted" : "fill-muted max-sm:hidden"}>
            {tick.label}
          </text>
        ))}
        {children}
      </svg>
    </figure>
  );
}

type PlotLineProps = { points: readonly PlotPoint[]; stroke: string; width?: number; dashes?: string };

export function PlotLine({ points, stroke, width = 2, dashes = "" }: PlotLineProps) {
  return (
    <svg width="100%" height="200" viewBox="0 0 1 1" preserveAspectRatio="none" overflow="visible" aria-hidden="true">
      <polyline
        points={listOf(points)}
        fill="none"
        stroke={stroke}
        strokeWidth={width}
        strokeDasharray={dashes}
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** "x,y x,y": what a polygon takes. */
export function listOf(points: readonly PlotPoint[]): string {
  return points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ");
}

export function share(part: number): string {
  return `${round(part * 100)}%`;
}

function round(n: number): number {
  return Math.round(n * 1e5) / 1e5;
}
