"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { FillingMark } from "@/components/ui/filling-mark";
import { Instant } from "@/components/ui/instant";
import { Later } from "@/components/ui/later";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { latencyOptions } from "@/lib/client/delivery-queries";
import { useSettledTime } from "@/lib/client/use-settled-time";
import { useWording } from "@/lib/client/use-wording";
import type { Latency } from "@/lib/contract/latency";
import { isFilling } from "@/lib/view/is-filling";
import type { Span, TimeShown } from "@/lib/view/prepare-window";
import { ChartEmpty, ChartFailed, ChartSkeleton } from "./chart-states";

const LatencyChart = lazy(async () => ({ default: (await import("@/components/charts/latency-chart")).LatencyChart }));

type LatencyPanelProps = { id: string; time: TimeShown; zoomTo: (zoom: Span) => void };

/** How long messages that landed had been with the MTA. */
export function LatencyPanel({ id, time: { span, at, fillingAt }, zoomTo }: LatencyPanelProps) {
  const w = useWording();
  const { data, error, refetch } = useQuery(latencyOptions(id, useSettledTime(span, at)));
  const none = data && data.total.count === 0;
  return (
    <Panel title={w.t("delivery.throughput.latencyTitle")} hint={w.t("delivery.throughput.latencyHint")}>
      {error && !data ? <ChartFailed retry={() => void refetch()} /> : null}
      {!data && !error ? <ChartSkeleton className="h-72" /> : null}
      {none ? <ChartEmpty>{w.t("delivery.throughput.queueNone")}</ChartEmpty> : null}
      {data && !none ? (
        <>
          <LatencyTotals latency={data} />
          <Later standIn={<ChartSkeleton />}>
            <LatencyChart latency={data} span={span} fillingAt={fillingAt} onZoom={zoomTo} />
          </Later>
          <Disclosure summary={w.t("charts.tableBy", { span: w.span(data.bucketSeconds) })}>
            <LatencyTable latency={data} fillingAt={fillingAt} />
          </Disclosure>
        </>
      ) : null}
    </Panel>
  );
}

function LatencyTotals({ latency: { total } }: { latency: Latency }) {
  const w = useWording();
  return (
    <p className="mb-3 flex flex-wrap items-baseline gap-x-5 gap-y-1" data-testid="latency">
      {(["median", "p95"] as const).map((figure) => {
        const ms = figure === "median" ? total.medianMs : total.p95Ms;
        return (
          <span key={figure} className="inline-flex items-baseline gap-1.5">
            <span
              aria-hidden="true"
              className={figure === "median" ? "h-[3px] w-3.5 self-center rounded-full bg-landed" : "w-3.5 self-center border-t-2 border-dashed border-relayed"}
            />
            <span className="text-sm text-muted">{w.t(`delivery.throughput.${figure}`)}</span>
            <span className="text-lg font-semibold">{ms === null ? "–" : w.milliseconds(ms)}</span>
          </span>
        );
      })}
      <span className="text-sm text-muted">{w.t("delivery.throughput.queueAbout", { count: total.count })}</span>
    </p>
  );
}

function LatencyTable({ latency: { points, bucketSeconds }, fillingAt }: { latency: Latency; fillingAt: number | null }) {
  const w = useWording();
  const text = (ms: number | null) => (ms === null ? "–" : w.milliseconds(ms));
  return (
    <Table scrolls="both" label={w.t("delivery.throughput.latencyTable")} className="text-sm">
      <thead>
        <tr>
          <Th>{w.t("charts.intervalFrom")}</Th>
          <Th align="end">{w.t("delivery.throughput.landedColumn")}</Th>
          <Th align="end">{w.t("delivery.throughput.median")}</Th>
          <Th align="end">{w.t("delivery.throughput.p95")}</Th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <Tr key={point.at}>
            <Td className="py-1">
              <Instant at={point.at} />
              {isFilling(point.at, bucketSeconds, fillingAt) ? <FillingMark /> : null}
            </Td>
            <Td align="end" className="py-1">
              {w.count(point.count)}
            </Td>
            <Td align="end" className="py-1">
              {text(point.medianMs)}
            </Td>
            <Td align="end" className="py-1">
              {text(point.p95Ms)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
