"use client";

import { Instant } from "@/components/ui/instant";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { Timeline } from "@/lib/contract/timeline";

const columns = ["relayed", "delivered", "deferrals", "failed"] as const;

/** Counts of each interval; intervals in which nothing happened are left out. */
export function ThroughputTable({ timeline }: { timeline: Timeline }) {
  const w = useWording();
  return (
    <Table scrolls="both" label={w.t("charts.throughputTable")} className="text-sm">
      <thead>
        <tr>
          <Th>{w.t("charts.intervalFrom")}</Th>
          {columns.map((column) => (
            <Th key={column} align="end">
              {w.t(`charts.${column}Column`)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {timeline.points.toReversed().map((point) => (
          <Tr key={point.at}>
            <Td className="py-1">
              <Instant at={point.at} />
            </Td>
            {columns.map((column) => (
              <Td key={column} align="end" className="py-1">
                {w.count(point[column])}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
