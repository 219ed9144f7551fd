"use client";

import { memo } from "react";
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import { formatInstant } from "@/lib/view/format-instant";
import { formatCompact, formatRate } from "@/lib/view/format-number";
import { type Throughput, type ThroughputMetric, throughputWords } from "@/lib/view/prepare-throughput";
import { timeTicks } from "@/lib/view/time-ticks";
import { valueTicks } from "@/lib/view/value-ticks";
import { axisText, ChartFrame, margins } from "./chart-frame";
import { ChartHint } from "./chart-hint";

const curves: { metric: ThroughputMetric; colour: string; width: number }[] = [
  { metric: "deferrals", colour: "var(--color-retried)", width: 1.75 },
  { metric: "relayed", colour: "var(--color-relayed)", width: 1.75 },
  { metric: "delivered", colour: "var(--color-landed)", width: 2.25 },
];

/** How fast messages reached the MTA, and how fast they reached people. */
export const ThroughputChart = memo(function ThroughputChart({ throughput, timeZone }: { throughput: Throughput; timeZone: string }) {
  const ticks = timeTicks(throughput.from, throughput.to, 8, timeZone);
  const labels = new Map(ticks.map((tick) => [tick.at, tick.label]));
  const rates = valueTicks(throughput.lowest, throughput.highest);
  return (
    <ChartFrame label="Messages per minute: relayed to the MTA, landed with recipients, deferred attempts. The table below holds the same numbers.">
      <LineChart data={throughput.points} margin={margins}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={[throughput.from, throughput.to]}
          ticks={ticks.map((tick) => tick.at)}
          tickFormatter={(at: number) => labels.get(at) ?? ""}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          minTickGap={16}
        />
        <YAxis
          domain={[rates[0] ?? 0, rates.at(-1) ?? 1]}
          ticks={rates}
          tickFormatter={(rate: number) => formatCompact(rate)}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          width={46}
        />
        {curves.map(({ metric, colour, width }) => (
          <Line key={metric} dataKey={metric} type="linear" stroke={colour} strokeWidth={width} dot={false} isAnimationActive={false} />
        ))}
        {curves.map(({ metric, colour, width }) => (
          <Line
            key={`open-${metric}`}
            dataKey={`open-${metric}`}
            type="linear"
            stroke={colour}
            strokeWidth={width}
            strokeDasharray="3 4"
            dot={false}
            isAnimationActive={false}
            activeDot={false}
          />
        ))}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--color-edge)" }}
          content={({ active, payload }) => {
            const point = payload?.[0]?.payload as Throughput["points"][number] | undefined;
            if (!active || !point) return null;
            const rows = curves.map(({ metric, colour }) => ({
              colour,
              label: throughputWords[metric],
              value: formatRate(point[metric] ?? point[`open-${metric}`] ?? 0),
            }));
            return <ChartHint title={formatInstant(point.at, "day-minute", timeZone)} rows={rows} note={point.filling ? "still filling" : null} />;
          }}
        />
      </LineChart>
    </ChartFrame>
  );
});
