"use client";

import { lazy, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Instant } from "@/components/ui/instant";
import { Later } from "@/components/ui/later";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import type { DeliveryView, Part } from "@/lib/client/use-delivery-view";
import { useWording } from "@/lib/client/use-wording";
import type { Timeline } from "@/lib/contract/timeline";
import { prepareThroughput, type Throughput } from "@/lib/view/prepare-throughput";
import { type Span, type ThroughputWindow, throughputWindows } from "@/lib/view/prepare-window";
import { ChartEmpty, ChartFailed, ChartSkeleton } from "./chart-states";
import { ThroughputLegend } from "./throughput-legend";
import { ThroughputTable } from "./throughput-table";

const height = 340;
const room = "h-[340px]";

const ThroughputChart = lazy(async () => ({ default: (await import("@/components/charts/throughput-chart")).ThroughputChart }));

type Shown = { window: ThroughputWindow; zoomed: boolean; show: (window: ThroughputWindow) => void; zoomTo: (zoom: Span | null) => void };
type SpeedPanelProps = { view: DeliveryView; timeline: Part<Timeline>; chartNow: number | null; span: Span | null; shown: Shown };

/** Relayed, landed and deferred over a window of time; dragging over the chart looks closer. */
export function SpeedPanel({ view: { now, at }, timeline: { data, error, retry }, chartNow, span, shown }: SpeedPanelProps) {
  const w = useWording();
  const fillingAt = at ?? (now.provisional ? chartNow : null);
  const throughput = useMemo(() => (data ? prepareThroughput(data, fillingAt, { at, span }) : null), [data, fillingAt, at, span]);
  const windows = throughputWindows.map((value) => ({ value, label: w.t(value === "all" ? "delivery.throughput.all" : `delivery.throughput.w${value}`) }));
  return (
    <Panel
      title={w.t("delivery.throughput.title")}
      hint={
        <>
          {w.t("delivery.throughput.hint")} <span className="no-print">{w.t("delivery.throughput.hintZoom")}</span>
        </>
      }
      actions={
        <>
          {shown.zoomed && span ? <Zoomed span={span} onUnzoom={() => shown.zoomTo(null)} /> : null}
          <Segmented label={w.t("delivery.throughput.window")} options={windows} value={shown.window} onChange={shown.show} />
        </>
      }
    >
      {error && !data ? <ChartFailed retry={retry} className={room} /> : null}
      {!data && !error ? <ChartSkeleton className={room} /> : null}
      {data && !throughput ? <ChartEmpty className={room}>{w.t(span ? "delivery.throughput.emptyWindow" : "delivery.throughput.empty")}</ChartEmpty> : null}
      {data && throughput ? (
        <>
          <Totals throughput={throughput} />
          <ThroughputLegend throughput={throughput} />
          <Later standIn={<ChartSkeleton className={room} />}>
            <ThroughputChart throughput={throughput} height={height} onZoom={shown.zoomTo} />
          </Later>
          <Disclosure summary={w.t("charts.tableBy", { span: w.span(data.bucketSeconds) })}>
            <ThroughputTable timeline={data} fillingAt={fillingAt} />
          </Disclosure>
        </>
      ) : null}
    </Panel>
  );
}

function Zoomed({ span, onUnzoom }: { span: Span; onUnzoom: () => void }) {
  const { t } = useWording();
  return (
    <>
      <span className="text-sm text-muted" data-testid="zoom">
        {t.rich("delivery.throughput.zoomed", {
          from: () => <Instant key="from" at={new Date(span.from).toISOString()} />,
          to: () => <Instant key="to" at={new Date(span.to).toISOString()} style="minute" />,
        })}
      </span>
      <Button onClick={onUnzoom}>{t("delivery.throughput.unzoom")}</Button>
    </>
  );
}

function Totals({ throughput: { totals } }: { throughput: Throughput }) {
  const w = useWording();
  return (
    <dl className="mb-4 grid grid-cols-3 gap-4 sm:max-w-xl">
      {(["relayed", "delivered", "deferrals"] as const).map((metric) => (
        <div key={metric} className="flex flex-col-reverse justify-end">
          <dt className="text-sm text-muted">{w.t(`delivery.throughput.${metric}InWindow`)}</dt>
          <dd className="text-lg font-semibold" data-testid={`total-${metric}`}>
            {w.count(totals[metric])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
