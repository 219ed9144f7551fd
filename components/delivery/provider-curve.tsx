"use client";

import { lazy } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { IntervalTable } from "@/components/ui/interval-table";
import { Later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/skeleton";
import { useWording } from "@/lib/client/use-wording";
import { type ProviderCurve as Curve, type CurveSeries, curveSeries } from "@/lib/view/prepare-provider-curves";
import { speedWords } from "@/lib/view/throughput-unit";

const room = "h-[7.5rem]";
const colours: Record<CurveSeries, string> = { relayed: "bg-relayed", delivered: "bg-landed" };

const ProviderPlot = lazy(async () => ({ default: (await import("@/components/charts/provider-plot")).ProviderPlot }));

type ProviderCurveProps = { name: string; curve: Curve | null };

/** How fast one provider's messages were relayed and landed; null is still being read, and its room is kept free. */
export function ProviderCurve({ name, curve }: ProviderCurveProps) {
  const w = useWording();
  const peaks = curveSeries.map((series) => {
    const peak = curve?.throughput.peaks[series] ?? null;
    const [metric, rate] = [w.t(`charts.${series}`), peak && curve ? speedWords(peak.perMinute, curve.unit, w) : null];
    return { series, rate, words: rate === null ? w.t("charts.none", { metric }) : w.t("charts.peak", { metric, rate }) };
  });
  return (
    <div className="mt-1 mb-2" data-testid="provider-curve">
      <div className={room}>
        {curve === null ? (
          <Skeleton className="h-full rounded-control" />
        ) : (
          <Later standIn={<div className={room} />}>
            <ProviderPlot curve={curve} label={w.t("delivery.multiples.curveLabel", { provider: name, peaks: peaks.map(({ words }) => words).join("; ") })} />
          </Later>
        )}
      </div>
      <p className="mt-1 flex min-h-[1.45em] flex-wrap gap-x-3 text-sm text-muted" aria-hidden="true">
        {curve === null
          ? null
          : peaks.map(({ series, rate }) => (
              <span key={series} className="inline-flex items-center gap-1.5">
                <span className={`h-[3px] w-3.5 rounded-full ${colours[series]}`} />
                {rate === null ? "–" : w.t("delivery.throughput.peak", { rate })}
              </span>
            ))}
      </p>
    </div>
  );
}

/** What a curve is drawn from. */
export function ProviderCurveTable({ name, curve }: ProviderCurveProps) {
  const w = useWording();
  if (curve === null) return <div className="mt-1 h-[1.45em] text-sm" />;
  return (
    <div className="mt-1">
      <Disclosure summary={w.t("charts.tableBy", { span: w.span(curve.throughput.bucketSeconds) })}>
        {() => (
          <IntervalTable
            label={w.t("delivery.multiples.curveTable", { provider: name })}
            interval={w.t("charts.intervalFrom")}
            columns={curveSeries.map((series) => w.t(`charts.${series}Column`))}
            rows={curve.told.map((row) => ({ key: row.at, at: row.at, figures: curveSeries.map((series) => w.count(row[series])), filling: row.filling }))}
          />
        )}
      </Disclosure>
    </div>
  );
}
