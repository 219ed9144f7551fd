import type { PlotMark } from "./plot";

type PlotMarkProps = { mark: PlotMark; x: number; top: number; bottom: number };

/** An instant that matters: now, one gone back to, where validity ends. */
export function PlotMarkLine({ mark, x, top, bottom }: PlotMarkProps) {
  const above = mark.labelAt === "top";
  return (
    <g>
      <line x1={x} x2={x} y1={top} y2={bottom} stroke={mark.colour} strokeDasharray={mark.dash} />
      <text x={above ? x : x - 5} y={above ? top - 4 : bottom - 6} textAnchor={above ? "middle" : "end"} fontSize={12} fill="var(--color-muted)">
        {mark.label}
      </text>
    </g>
  );
}
