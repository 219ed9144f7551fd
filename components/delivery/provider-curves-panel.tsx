"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { breakdownOptions, breakdownSizes } from "@/lib/client/breakdown-queries";
import { deliveryOptions, providerTimelineOptions } from "@/lib/client/delivery-queries";
import { problemWords } from "@/lib/client/problem-words";
import { useCurveScale } from "@/lib/client/use-curve-scale";
import { useSettledTime } from "@/lib/client/use-settled-time";
import { useStandingThen } from "@/lib/client/use-standing-then";
import { useWording } from "@/lib/client/use-wording";
import { mostLookedThrough } from "@/lib/contract/standing-then";
import { curveScales, curveSeries, prepareProviderCurves } from "@/lib/view/prepare-provider-curves";
import { type ProviderRow, prepareProviders, rowsThen } from "@/lib/view/prepare-providers";
import type { TimeShown } from "@/lib/view/prepare-window";
import { BandLegend } from "./band";
import { ChartFailed } from "./chart-states";
import { Multiple } from "./multiple";
import { ProviderCurve, ProviderCurveTable } from "./provider-curve";

const most = 24;

/** How fast each mailbox provider was relayed to and took its messages, side by side, over one time and by one measure. */
export function ProviderCurvesPanel({ id, time }: { id: string; time: TimeShown }) {
  const w = useWording();
  const [scale, setScale] = useCurveScale();
  const { data, error, refetch } = useQuery(breakdownOptions(id, { by: "provider", limit: breakdownSizes.all }));
  const then = useStandingThen(id, time.at);
  const [providers, asOf] = [then?.providers ?? data, then?.asOf ?? null];
  const isPast = time.at !== null;
  const declared = useQuery(deliveryOptions(id)).data?.messagesToSend.declared ?? false;
  const rows = useMemo(() => {
    const prepared = providers ? prepareProviders(id, providers, most, w) : null;
    return prepared && isPast ? rowsThen(prepared, id, { asOf, declared }) : prepared;
  }, [id, providers, asOf, isPast, declared, w]);
  const scales = curveScales.map((value) => ({ value, label: w.t(`delivery.multiples.${value}Scale`) }));
  return (
    <Panel
      title={w.t("delivery.multiples.provider")}
      hint={w.t(`delivery.multiples.${!isPast ? "providerHint" : then ? "providerHintThen" : "providerHintPast"}`, { n: mostLookedThrough })}
      actions={rows && rows.length > 0 ? <Segmented label={w.t("delivery.multiples.scale")} options={scales} value={scale} onChange={setScale} /> : null}
    >
      {error && !rows ? (
        <ErrorState title={w.t("delivery.multiples.providerFailed")} retry={() => void refetch()}>
          {problemWords(error, w)}
        </ErrorState>
      ) : null}
      {!rows && !error ? <Skeleton className="h-64 rounded-control" /> : null}
      {rows && rows.length === 0 ? <p className="py-6 text-center text-muted">{w.t("delivery.providers.none")}</p> : null}
      {rows && rows.length > 0 ? <Curves id={id} rows={rows} time={time} scale={scale} /> : null}
    </Panel>
  );
}

type CurvesProps = { id: string; rows: readonly ProviderRow[]; time: TimeShown; scale: (typeof curveScales)[number] };

function Curves({ id, rows, time: { span, at, fillingAt }, scale }: CurvesProps) {
  const w = useWording();
  const { data, error, refetch } = useQuery(providerTimelineOptions(id, useSettledTime(span, at)));
  const curves = useMemo(
    () => (data ? prepareProviderCurves(data, { keys: rows.map(({ key }) => key), scale, fillingAt, span }) : null),
    [data, rows, scale, fillingAt, span],
  );
  const why = curves?.size === 0 ? (data?.complete ? "nothing" : "notKept") : null;
  const failed = error !== null && !data;
  return (
    <>
      <Legend />
      {failed ? <ChartFailed className="mb-4 h-32" retry={() => void refetch()} /> : null}
      {why === null ? null : <p className="mb-4 rounded-control border border-dashed px-4 py-3 text-center text-muted">{w.t(`delivery.multiples.${why}`)}</p>}
      <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4" aria-label={w.t("delivery.multiples.provider")}>
        {rows.map((row) => {
          const drawn = { name: row.name, curve: curves?.get(row.key) ?? null };
          return why === null && !failed ? (
            <Multiple key={row.key} row={row} drawn={<ProviderCurve {...drawn} />} table={<ProviderCurveTable {...drawn} />} />
          ) : (
            <Multiple key={row.key} row={row} />
          );
        })}
      </ul>
    </>
  );
}

const colours = { relayed: "bg-relayed", delivered: "bg-landed" } as const;

function Legend() {
  const w = useWording();
  return (
    <div className="mb-4 flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted">
      <span className="flex flex-wrap gap-x-3 gap-y-0.5">
        {curveSeries.map((series) => (
          <span key={series} className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" className={`h-[3px] w-3.5 rounded-full ${colours[series]}`} />
            {w.t(`charts.${series}`)}
          </span>
        ))}
      </span>
      <BandLegend />
    </div>
  );
}
