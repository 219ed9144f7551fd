import type { ReactNode } from "react";

/** Beside the instant pointed at, on the side that has room; said to those who cannot see it. */
export function PlotHint({ x, width, children }: { x: number; width: number; children: ReactNode }) {
  const beside = x < width / 2 ? { left: x + 10 } : { right: width - x + 10 };
  return (
    <div role="status" style={beside} className="pointer-events-none absolute top-3.5 z-10 whitespace-nowrap">
      {children}
    </div>
  );
}
