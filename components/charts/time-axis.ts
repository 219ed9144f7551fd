import type { TimeTick } from "@/lib/view/time-ticks";
import { axisText } from "./chart-frame";

/** What every chart's axis of time has in common. */
export function timeAxis(from: number, to: number, ticks: TimeTick[]) {
  const labels = new Map(ticks.map((tick) => [tick.at, tick.label]));
  return {
    dataKey: "at",
    type: "number",
    scale: "linear",
    domain: [from, to],
    allowDataOverflow: true,
    ticks: ticks.map((tick) => tick.at),
    niceTicks: "none",
    tickFormatter: (at: number) => labels.get(at) ?? "",
    tick: axisText,
    tickLine: false,
    axisLine: false,
    minTickGap: 16,
  } as const;
}
