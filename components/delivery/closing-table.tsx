"use client";

import { Instant } from "@/components/ui/instant";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { Timeline } from "@/lib/contract/timeline";

export function ClosingTable({ timeline }: { timeline: Timeline }) {
  const w = useWording();
  return (
    <Table scrolls="both" label={w.t("charts.closingTable")} className="text-sm">
      <thead>
        <tr>
          <Th>{w.t("charts.intervalFrom")}</Th>
          <Th align="end">{w.t("charts.atLeast")}</Th>
          <Th align="end">{w.t("charts.atMost")}</Th>
        </tr>
      </thead>
      <tbody>
        {timeline.points.toReversed().map((point) => (
          <Tr key={point.at}>
            <Td className="py-1">
              <Instant at={point.at} />
            </Td>
            <Td align="end" className="py-1">
              {w.percent(point.success.atLeast)}
            </Td>
            <Td align="end" className="py-1">
              {w.percent(point.success.atMost)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
