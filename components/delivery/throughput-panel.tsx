"use client";

import dynamic from "next/dynamic";
import { useMemo } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { useChartNow } from "@/lib/client/use-chart-now";
import type { DeliveryView } from "@/lib/client/use-delivery-view";
import { useWording } from "@/lib/client/use-wording";
import { throughputHref } from "@/lib/view/log-href";
import { prepareThroughput } from "@/lib/view/prepare-throughput";
import { ChartEmpty, ChartFailed, ChartSkeleton } from "./chart-states";
import { ThroughputLegend } from "./throughput-legend";
import { ThroughputTable } from "./throughput-table";

const ThroughputChart = dynamic(() => import("@/components/charts/throughput-chart").then((module) => module.ThroughputChart), {
  ssr: false,
  loading: () => <ChartSkeleton />,
});

/** How fast it went, in brief; the tab of its own looks closer. */
export function ThroughputPanel({ view: { now: summary, at, timeline, history } }: { view: DeliveryView }) {
  const w = useWording();
  const now = useChartNow(summary, timeline.data);
  const fillingAt = at ?? (summary.provisional ? now : null);
  // While somebody looks back the axis stands still: it is that of the whole life.
  const [from, to] = [history?.from ?? null, history?.to ?? null];
  const throughput = useMemo(() => {
    const span = at === null || from === null || to === null ? null : { from, to };
    return timeline.data ? prepareThroughput(timeline.data, fillingAt, { at, span }) : null;
  }, [timeline.data, fillingAt, at, from, to]);
  return (
    <Panel
      title={w.t("delivery.throughput.title")}
      hint={w.t("delivery.throughput.hint")}
      actions={<ButtonLink href={throughputHref(summary.id)}>{w.t("delivery.throughput.open")}</ButtonLink>}
    >
      {timeline.error && !timeline.data ? <ChartFailed retry={timeline.retry} /> : null}
      {!timeline.data && !timeline.error ? <ChartSkeleton className="mt-7 h-60" /> : null}
      {timeline.data && !throughput ? <ChartEmpty>{w.t("delivery.throughput.empty")}</ChartEmpty> : null}
      {timeline.data && throughput ? (
        <>
          <ThroughputLegend throughput={throughput} />
          <ThroughputChart throughput={throughput} />
          <Disclosure summary={w.t("charts.tableBy", { span: w.span(timeline.data.bucketSeconds) })}>
            <ThroughputTable timeline={timeline.data} />
          </Disclosure>
        </>
      ) : null}
    </Panel>
  );
}
