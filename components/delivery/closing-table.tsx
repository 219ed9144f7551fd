"use client";

import { IntervalTable } from "@/components/ui/interval-table";
import { useWording } from "@/lib/client/use-wording";
import type { Timeline } from "@/lib/contract/timeline";

export function ClosingTable({ timeline }: { timeline: Timeline }) {
  const w = useWording();
  return (
    <IntervalTable
      label={w.t("charts.closingTable")}
      interval={w.t("charts.intervalFrom")}
      columns={[w.t("charts.atLeast"), w.t("charts.atMost")]}
      rows={timeline.points.map(({ at, success }) => ({ key: at, at, figures: [w.percent(success.atLeast), w.percent(success.atMost)] }))}
    />
  );
}
