"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useMemo } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { timelineOptions } from "@/lib/client/delivery-queries";
import { useChartNow } from "@/lib/client/use-chart-now";
import { useTimeZone } from "@/lib/client/use-time-zone";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { formatSpan } from "@/lib/view/format-duration";
import { prepareThroughput } from "@/lib/view/prepare-throughput";
import { ChartEmpty, ChartFailed, ChartSkeleton } from "./chart-states";
import { ThroughputLegend } from "./throughput-legend";
import { ThroughputTable } from "./throughput-table";

const ThroughputChart = dynamic(() => import("@/components/charts/throughput-chart").then((module) => module.ThroughputChart), {
  ssr: false,
  loading: ChartSkeleton,
});

export function ThroughputPanel({ summary }: { summary: DeliverySummary }) {
  const { data: timeline, error, refetch } = useQuery(timelineOptions(summary.id));
  const timeZone = useTimeZone();
  const now = useChartNow(summary, timeline);
  const fillingAt = summary.provisional ? now : null;
  const throughput = useMemo(() => (timeline ? prepareThroughput(timeline, fillingAt) : null), [timeline, fillingAt]);
  return (
    <Panel title="Throughput" hint="Messages per minute. How fast they were relayed is not how fast they were delivered.">
      {error && !timeline ? <ChartFailed retry={() => void refetch()} /> : null}
      {!timeline && !error ? <ChartSkeleton /> : null}
      {timeline && !throughput ? <ChartEmpty>Nothing has happened yet. Speeds show from the first event.</ChartEmpty> : null}
      {timeline && throughput ? (
        <>
          <ThroughputLegend throughput={throughput} />
          <ThroughputChart throughput={throughput} timeZone={timeZone} />
          <Disclosure summary={`The same as a table, by ${formatSpan(timeline.bucketSeconds)}`}>
            <ThroughputTable timeline={timeline} />
          </Disclosure>
        </>
      ) : null}
    </Panel>
  );
}
