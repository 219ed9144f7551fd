"use client";

import { IntervalTable } from "@/components/ui/interval-table";
import { useWording } from "@/lib/client/use-wording";
import type { Timeline } from "@/lib/contract/timeline";

const columns = ["relayed", "delivered", "deferrals", "failed"] as const;

/** Counts of each interval; intervals in which nothing happened are left out. */
export function ThroughputTable({ timeline }: { timeline: Timeline }) {
  const w = useWording();
  return (
    <IntervalTable
      label={w.t("charts.throughputTable")}
      interval={w.t("charts.intervalFrom")}
      columns={columns.map((column) => w.t(`charts.${column}Column`))}
      rows={timeline.points.map((point) => ({ key: point.at, at: point.at, figures: columns.map((column) => w.count(point[column])) }))}
    />
  );
}
