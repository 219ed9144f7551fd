"use client";

import { useCallback, useMemo, useState } from "react";
import { useChartNow } from "@/lib/client/use-chart-now";
import { useDeliveryView } from "@/lib/client/use-delivery-view";
import { useThroughput } from "@/lib/client/use-throughput";
import { useThroughputWindow } from "@/lib/client/use-throughput-window";
import type { DrawnDelivery } from "@/lib/contract/drawn-delivery";
import { prepareWindow } from "@/lib/view/prepare-window";
import { DomainsPanel } from "./domains-panel";
import { LatencyPanel } from "./latency-panel";
import { PastNote } from "./past-note";
import { ProviderCurvesPanel } from "./provider-curves-panel";
import { SpeedPanel } from "./speed-panel";
import { TimeTravelBar } from "./time-travel-bar";

/** How fast it went: to the MTA, to people, and how long the way between took. */
export function ThroughputPage({ id, drawn }: { id: string; drawn: DrawnDelivery }) {
  const [wanted, setWanted] = useState(false);
  const view = useDeliveryView(id, drawn, wanted);
  const { now, at } = view;
  const { window, zoom, show, zoomTo } = useThroughputWindow();
  const chartNow = useChartNow(now, view.timeline.data);
  const last = now.lastEventAt === null ? null : Date.parse(now.lastEventAt);
  const start = now.startedAt === null ? null : Date.parse(now.startedAt);
  const end = at ?? (now.provisional && chartNow !== null ? Math.max(chartNow, last ?? 0) : last);
  const [zoomFrom, zoomEnd] = [zoom?.from, zoom?.to];
  const minute = end === null ? null : Math.ceil(end / 60_000);
  const span = useMemo(
    () =>
      prepareWindow(
        window,
        zoomFrom === undefined || zoomEnd === undefined ? null : { from: zoomFrom, to: zoomEnd },
        minute === null ? null : minute * 60_000,
        start,
      ),
    [window, zoomFrom, zoomEnd, minute, start],
  );
  const timeline = useThroughput(view, span);
  const time = { span, at, fillingAt: at ?? (now.provisional ? chartNow : null) };
  const onWanted = useCallback(() => setWanted(true), []);
  return (
    <div className="flex flex-col gap-gutter">
      <TimeTravelBar view={view} onWanted={onWanted} />
      {at === null ? null : <PastNote failed={view.historyFailed} />}
      <SpeedPanel view={view} timeline={timeline} chartNow={chartNow} span={span} shown={{ window, zoomed: zoom !== null, show, zoomTo }} />
      <LatencyPanel id={id} time={time} zoomTo={zoomTo} />
      <ProviderCurvesPanel id={id} time={time} />
      <DomainsPanel summary={now} at={at} />
    </div>
  );
}
