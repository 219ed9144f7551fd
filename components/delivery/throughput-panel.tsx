"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy, useMemo } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Later } from "@/components/ui/later";
import { Panel } from "@/components/ui/panel";
import { latencyOptions } from "@/lib/client/delivery-queries";
import { useChartNow } from "@/lib/client/use-chart-now";
import type { DeliveryView } from "@/lib/client/use-delivery-view";
import { instantText } from "@/lib/client/use-instant";
import { useSettled } from "@/lib/client/use-settled";
import { useWording } from "@/lib/client/use-wording";
import { throughputHref } from "@/lib/view/log-href";
import { prepareThroughput } from "@/lib/view/prepare-throughput";
import { ChartEmpty, ChartFailed, ChartSkeleton } from "./chart-states";
import { ThroughputLegend } from "./throughput-legend";
import { ThroughputTable } from "./throughput-table";

const ThroughputChart = lazy(async () => ({ default: (await import("@/components/charts/throughput-chart")).ThroughputChart }));

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
      actions={
        <ButtonLink href={at === null ? throughputHref(summary.id) : `${throughputHref(summary.id)}?at=${instantText(at)}`}>
          {w.t("delivery.throughput.open")}
        </ButtonLink>
      }
    >
      {timeline.error && !timeline.data ? <ChartFailed retry={timeline.retry} /> : null}
      {!timeline.data && !timeline.error ? <ChartSkeleton className="mt-14 h-60" /> : null}
      {timeline.data && !throughput ? <ChartEmpty>{w.t("delivery.throughput.empty")}</ChartEmpty> : null}
      {timeline.data && throughput ? (
        <>
          <ThroughputLegend throughput={throughput} />
          <QueueLine id={summary.id} at={at} />
          <Later standIn={<ChartSkeleton />}>
            <ThroughputChart throughput={throughput} />
          </Later>
          <Disclosure summary={w.t("charts.tableBy", { span: w.span(timeline.data.bucketSeconds) })}>
            <ThroughputTable timeline={timeline.data} fillingAt={fillingAt} />
          </Disclosure>
        </>
      ) : null}
    </Panel>
  );
}

/** How long what landed had been with the MTA. Its line is kept free while it is read. */
function QueueLine({ id, at }: { id: string; at: number | null }) {
  const w = useWording();
  const asked = useSettled(at);
  const { data } = useQuery(latencyOptions(id, { span: null, at: asked }));
  const { medianMs = null, p95Ms = null } = data?.total ?? {};
  return (
    <p className="mb-2 min-h-[1.45em] text-sm text-muted" data-testid="queue">
      {medianMs === null || p95Ms === null ? null : w.t("delivery.throughput.queue", { median: w.milliseconds(medianMs), p95: w.milliseconds(p95Ms) })}
    </p>
  );
}
