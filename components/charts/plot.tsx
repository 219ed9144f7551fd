"use client";

import { type ReactNode, useId, useRef } from "react";
import { placeTicks } from "@/lib/view/plot-labels";
import { areaPath, linePath } from "@/lib/view/plot-path";
import { type Extent, linearScale, logScale, type Scale } from "@/lib/view/plot-scale";
import type { TimeTick } from "@/lib/view/time-ticks";
import { PlotHint } from "./plot-hint";
import { PlotMarkLine } from "./plot-mark";
import { usePointed } from "./use-pointed";
import { useWidth } from "./use-width";

export type PlotPoint = { at: number; value: number | null };
export type PlotLine = { key: string; points: readonly PlotPoint[]; colour: string; width: number; dash?: string /** Said at its last point. */; end?: string };
export type PlotArea = { points: readonly { at: number; low: number; high: number }[]; fill: string };
export type PlotMark = { at: number; label: string; colour: string; dash?: string; labelAt: "top" | "bottom" };
export type PlotAxis = Extent & { ticks: readonly number[]; words: (value: number) => string; factors?: boolean };

type PlotProps = {
  label: string;
  height: number;
  x: Extent & { ticks: readonly TimeTick[] };
  y: PlotAxis;
  lines: readonly PlotLine[];
  area?: PlotArea;
  marks?: readonly PlotMark[];
  defs?: ReactNode;
  /** Where the hint stops, and what it says there. */
  stops: readonly number[];
  hint: (index: number) => ReactNode;
};

export const chartHeight = 240;
export const plotEdges = { top: 14, right: 22, bottom: 30, left: 46 };

/** A chart's axes, lines and hint, drawn and nothing else. It takes its full width and a fixed height: nothing moves when it comes. */
export function Plot({ label, height, x: xs, y: ys, lines, area, marks = [], defs, stops, hint }: PlotProps) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const width = useWidth(box);
  const right = Math.max(plotEdges.left + 1, width - plotEdges.right);
  const bottom = height - plotEdges.bottom;
  const x = linearScale(xs, { from: plotEdges.left, to: right });
  const y = (ys.factors ? logScale : linearScale)(ys, { from: bottom, to: plotEdges.top });
  const pointed = usePointed(stops, x);
  const at = pointed.index === null ? undefined : stops[pointed.index];
  return (
    <figure ref={box} aria-labelledby={id} style={{ height }} className="plot relative -ml-1">
      <figcaption id={id} className="sr-only">
        {label}
      </figcaption>
      <svg role="application" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...pointed.handlers}>
        <defs>
          <clipPath id={`${id}-plot`}>
            <rect x={plotEdges.left} y={0} width={right - plotEdges.left} height={bottom} />
          </clipPath>
          {defs}
        </defs>
        <Axes {...{ x, y, right, bottom }} xTicks={placeTicks(xs.ticks, x, width)} yAxis={ys} />
        <g clipPath={`url(#${id}-plot)`}>
          {area ? <path d={areaOf(area, x, y)} fill={area.fill} /> : null}
          {lines.map((line) => (
            <path
              key={line.key}
              d={lineOf(line, x, y)}
              fill="none"
              stroke={line.colour}
              strokeWidth={line.width}
              strokeDasharray={line.dash}
              strokeLinejoin="round"
            />
          ))}
          {at === undefined ? null : <line x1={x(at)} x2={x(at)} y1={plotEdges.top} y2={bottom} stroke="var(--color-edge)" />}
        </g>
        {lines.map((line) => (
          <LineEnd key={line.key} line={line} x={x} y={y} />
        ))}
        {marks.map((mark) => (
          <PlotMarkLine key={`${mark.labelAt} ${mark.label}`} mark={mark} x={x(mark.at)} top={plotEdges.top} bottom={bottom} />
        ))}
      </svg>
      {pointed.index === null || at === undefined ? null : (
        <PlotHint x={x(at)} width={width}>
          {hint(pointed.index)}
        </PlotHint>
      )}
    </figure>
  );
}

const text = { fontSize: 12, fill: "var(--color-muted)" };

type AxesProps = { x: Scale; y: Scale; right: number; bottom: number; xTicks: readonly (TimeTick & { x: number })[]; yAxis: PlotAxis };

function Axes({ y, right, bottom, xTicks, yAxis }: AxesProps) {
  return (
    <g>
      {yAxis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={plotEdges.left} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--color-line)" />
          <text x={plotEdges.left - 8} y={y(tick)} dy="0.32em" textAnchor="end" {...text}>
            {yAxis.words(tick)}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick.at} x={tick.x} y={bottom + 20} textAnchor="middle" {...text}>
          {tick.label}
        </text>
      ))}
    </g>
  );
}

/** The word at a line's last point. */
function LineEnd({ line, x, y }: { line: PlotLine; x: Scale; y: Scale }) {
  const last = line.end ? line.points.findLast((point) => point.value !== null) : undefined;
  if (!last || last.value === null) return null;
  return (
    <text x={x(last.at) + 6} y={y(last.value) + 4} fontSize={12} fontWeight={600} fill="var(--color-ink)">
      {line.end}
    </text>
  );
}

function lineOf({ points }: PlotLine, x: Scale, y: Scale): string {
  return linePath(points.map(({ at, value }) => (value === null ? null : { x: x(at), y: y(value) })));
}

function areaOf({ points }: PlotArea, x: Scale, y: Scale): string {
  return areaPath(
    points.map(({ at, high }) => ({ x: x(at), y: y(high) })),
    points.map(({ at, low }) => ({ x: x(at), y: y(low) })),
  );
}
