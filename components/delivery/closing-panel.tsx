"use client";

import { lazy, useCallback, useMemo, useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Later } from "@/components/ui/later";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { useChartNow } from "@/lib/client/use-chart-now";
import type { DeliveryView } from "@/lib/client/use-delivery-view";
import { useWording } from "@/lib/client/use-wording";
import { type ClosingRange, openingRange, prepareClosing } from "@/lib/view/prepare-closing";
import { ChartEmpty, ChartFailed, ChartSkeleton } from "./chart-states";
import { ClosingTable } from "./closing-table";

const ClosingChart = lazy(async () => ({ default: (await import("@/components/charts/closing-chart")).ClosingChart }));

type ClosingPanelProps = { view: DeliveryView; onScrub: (at: number) => void };

export function ClosingPanel({ view: { now: summary, timeline, at, history }, onScrub }: ClosingPanelProps) {
  const w = useWording();
  const chartNow = useChartNow(summary, timeline.data);
  const [chosen, setChosen] = useState<ClosingRange | null>(null);
  // Decided once, by what was there when the page opened: the axis must not change under the reader.
  const [opening] = useState(() => openingRange(summary, Date.parse(summary.clockAt ?? summary.updatedAt)));
  const range = chosen ?? opening;
  const { finalAt, provisional, messagesToSend } = summary;
  const { declared } = messagesToSend;
  const end = history?.to ?? 0;
  const closing = useMemo(
    () =>
      timeline.data
        ? prepareClosing({
            timeline: timeline.data,
            summary: { finalAt, provisional, messagesToSend: { declared } },
            now: chartNow,
            range,
            past: at === null ? null : { at, end: Math.max(end, provisional && chartNow !== null ? chartNow : 0) },
          })
        : null,
    [timeline.data, finalAt, provisional, declared, chartNow, range, at, end],
  );
  const goTo = useCallback((instant: number) => onScrub(instant), [onScrub]);
  const ranges = [
    { value: "so-far", label: w.t("delivery.closing.soFar") },
    { value: "to-deadline", label: w.t("delivery.closing.toDeadline") },
  ] as const;
  const hint = (
    <>
      {w.t("delivery.closing.hint")} <span className="no-print">{w.t("delivery.closing.hintDrag")}</span>{" "}
      {closing && closing.floor > 0 ? w.t("delivery.closing.floor", { percent: w.percent(closing.floor) }) : null}
    </>
  );
  return (
    <Panel
      title={w.t("delivery.closing.title")}
      hint={hint}
      actions={provisional ? <Segmented label={w.t("delivery.closing.shown")} options={ranges} value={range} onChange={setChosen} /> : null}
    >
      {timeline.error && !timeline.data ? <ChartFailed retry={timeline.retry} /> : null}
      {!timeline.data && !timeline.error ? <ChartSkeleton /> : null}
      {timeline.data && !closing ? <ChartEmpty>{w.t(at === null ? "delivery.closing.empty" : "delivery.closing.emptyThen")}</ChartEmpty> : null}
      {timeline.data && closing ? (
        <Later standIn={<ChartSkeleton />}>
          <ClosingChart closing={closing} onGoTo={goTo} />
        </Later>
      ) : null}
      {timeline.data && closing ? (
        <Disclosure summary={w.t("charts.table")}>
          <ClosingTable timeline={timeline.data} />
        </Disclosure>
      ) : null}
    </Panel>
  );
}
