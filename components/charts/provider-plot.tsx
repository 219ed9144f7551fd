"use client";

import { memo } from "react";
import { classNames } from "@/components/ui/class-names";
import { drawnStyle } from "@/lib/client/drawn-style";
import { useWording } from "@/lib/client/use-wording";
import { type CurveSeries, curveSeries, type ProviderCurve, plotOf } from "@/lib/view/prepare-provider-curves";
import { speedWords } from "@/lib/view/throughput-unit";
import { timeTicks } from "@/lib/view/time-ticks";

const colours: Record<CurveSeries, string> = { relayed: "var(--color-relayed)", delivered: "var(--color-landed)" };
const widths: Record<CurveSeries, number> = { relayed: 1.5, delivered: 2.25 };
/** A label stands in the middle of its tick, or to one side where it would run out of the plot. */
const shift = (x: number) => (x < 20 ? "" : x > 80 ? "-translate-x-full" : "-translate-x-1/2");

/** Two curves of one provider. Plain lines, for there may be two dozen of these. */
export const ProviderPlot = memo(function ProviderPlot({ curve, label }: { curve: ProviderCurve; label: string }) {
  const w = useWording();
  const { from, to } = curve.throughput;
  const ticks = timeTicks(from, to, 2, w).map((tick) => ({ ...tick, x: to > from ? ((tick.at - from) / (to - from)) * 100 : 50 }));
  return (
    <figure>
      <p className="text-sm leading-5 text-muted">{speedWords(curve.top, curve.unit, w)}</p>
      <svg role="img" aria-label={label} viewBox="0 0 100 100" preserveAspectRatio="none" className="block h-20 w-full overflow-hidden border-y border-line">
        {ticks.map(({ at, x }) => (
          <line key={at} x1={x} x2={x} y1="0" y2="100" stroke="var(--color-line)" vectorEffect="non-scaling-stroke" />
        ))}
        {curveSeries.map((series) => {
          const { closed, open } = plotOf(curve, series);
          const line = {
            fill: "none",
            stroke: colours[series],
            strokeWidth: widths[series],
            vectorEffect: "non-scaling-stroke",
            strokeLinejoin: "round",
          } as const;
          return (
            <g key={series}>
              <polyline points={closed} {...line} />
              <polyline points={open} strokeDasharray="3 4" {...line} />
            </g>
          );
        })}
      </svg>
      <p aria-hidden="true" className="relative h-5 text-sm leading-5 text-muted">
        {ticks.map(({ at, x, label: words }) => (
          <span key={at} className={classNames("absolute whitespace-nowrap", shift(x))} {...drawnStyle({ left: `${x}%` })}>
            {words}
          </span>
        ))}
      </p>
    </figure>
  );
});
