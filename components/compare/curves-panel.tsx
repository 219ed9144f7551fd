"use client";

import { useQueries } from "@tanstack/react-query";
import { lazy, useMemo, useState } from "react";
import { ChartEmpty, ChartSkeleton } from "@/components/delivery/chart-states";
import { Disclosure } from "@/components/ui/disclosure";
import { Later } from "@/components/ui/later";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { compareEveryMs } from "@/lib/client/compare-queries";
import { timelineOptions } from "@/lib/client/delivery-queries";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { letters } from "@/lib/view/compared";
import { type CurveMeasure, type CurveSpan, curveMeasures, curveSpans, prepareCurves } from "@/lib/view/prepare-curves";
import { CurvesTable } from "./curves-table";

const CompareChart = lazy(async () => ({ default: (await import("@/components/charts/compare-chart")).CompareChart }));

const colours: Record<CurveMeasure, string> = { atLeast: "var(--color-landed)", atMost: "var(--color-failed)" };

/** How each answer closed, from its own start. */
export function CurvesPanel({ sides }: { sides: readonly DeliverySummary[] }) {
  const w = useWording();
  const [measure, setMeasure] = useState<CurveMeasure>("atLeast");
  const [span, setSpan] = useState<CurveSpan>("whole");
  const timelines = useQueries({
    queries: sides.map(({ id }) => ({ ...timelineOptions(id), refetchInterval: compareEveryMs })),
    combine: (reads) => reads.map(({ data }) => data),
  });
  const complete = timelines.every((timeline) => timeline !== undefined);
  const known = useMemo(() => sides.flatMap((summary, i) => (timelines[i] === undefined ? [] : [{ summary, timeline: timelines[i] }])), [sides, timelines]);
  const curves = useMemo(() => prepareCurves(known, measure, span), [known, measure, span]);
  const names = letters.slice(0, sides.length);
  return (
    <Panel
      title={w.t("compare.closing")}
      hint={w.t("compare.closingHint")}
      actions={
        <>
          <Segmented
            label={w.t("compare.lineOf")}
            options={curveMeasures.map((value) => ({ value, label: w.t(`compare.${value}`) }))}
            value={measure}
            onChange={setMeasure}
          />
          <Segmented
            label={w.t("compare.spanShown")}
            options={curveSpans.map((value) => ({ value, label: w.t(`compare.span.${value}`) }))}
            value={span}
            onChange={setSpan}
          />
        </>
      }
    >
      {!complete ? <ChartSkeleton /> : null}
      {complete && !curves ? <ChartEmpty>{w.t("compare.noCurves")}</ChartEmpty> : null}
      {complete && curves ? (
        <>
          <Later standIn={<ChartSkeleton />}>
            <CompareChart
              curves={curves}
              label={w.t("compare.closingLabel")}
              colour={colours[measure]}
              names={names}
              elapsed={(ms) => w.left(ms / 1000)}
              percent={w.percent}
              whole={w.t("number.percent", { figure: "100" })}
            />
          </Later>
          <Disclosure summary={w.t("compare.table")}>
            <CurvesTable curves={curves} sides={sides} />
          </Disclosure>
        </>
      ) : null}
    </Panel>
  );
}
