"use client";

import { IntervalTable } from "@/components/ui/interval-table";
import { useWording } from "@/lib/client/use-wording";
import type { Timeline } from "@/lib/contract/timeline";
import { isFilling } from "@/lib/view/is-filling";

const columns = ["relayed", "delivered", "deferrals", "failed"] as const;

/** Counts of each interval; intervals in which nothing happened are left out. */
export function ThroughputTable({ timeline: { points, bucketSeconds }, fillingAt }: { timeline: Timeline; fillingAt: number | null }) {
  const w = useWording();
  return (
    <IntervalTable
      label={w.t("charts.throughputTable")}
      interval={w.t("charts.intervalFrom")}
      columns={columns.map((column) => w.t(`charts.${column}Column`))}
      rows={points.map((point) => ({
        key: point.at,
        at: point.at,
        figures: columns.map((column) => w.count(point[column])),
        filling: isFilling(point.at, bucketSeconds, fillingAt),
      }))}
    />
  );
}
