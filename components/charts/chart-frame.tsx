import { type ReactElement, useId } from "react";
import { ResponsiveContainer } from "recharts";

export const chartHeight = 240;
export const axisText = { fontSize: 12, fill: "var(--color-muted)" };
export const margins = { top: 14, right: 22, bottom: 0, left: 0 };

/** Room for a chart: full width, a fixed height, nothing moves when it comes. */
export function ChartFrame({ label, children }: { label: string; children: ReactElement }) {
  const id = useId();
  return (
    <figure aria-labelledby={id} style={{ height: chartHeight }} className="-ml-1">
      <figcaption id={id} className="sr-only">
        {label}
      </figcaption>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: chartHeight }}>
        {children}
      </ResponsiveContainer>
    </figure>
  );
}
