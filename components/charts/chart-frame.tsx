import { type ReactElement, type ReactNode, useId } from "react";
import { drawnStyle } from "@/lib/client/drawn-style";

export const chartHeight = 240;
export const axisText = { fontSize: 12, fill: "var(--color-muted)" };
export const axisWidth = 46;
/** A chart is as large as its frame, whatever becomes of the window. */
export const fillsFrame = { responsive: true, style: { width: "100%", height: "100%" } } as const;
export const margins = { top: 14, right: 22, bottom: 0, left: 0 };

type ChartFrameProps = { label: string; children: ReactElement; height?: number; overlay?: ReactNode };

/** Room for a chart: full width, a fixed height, nothing moves when it comes. */
export function ChartFrame({ label, children, height = chartHeight, overlay }: ChartFrameProps) {
  const id = useId();
  return (
    <figure aria-labelledby={id} {...drawnStyle({ height })} className="relative -ml-1">
      <figcaption id={id} className="sr-only">
        {label}
      </figcaption>
      {children}
      {overlay}
    </figure>
  );
}
