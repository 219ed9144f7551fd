import { Instant } from "@/components/ui/instant";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Timeline } from "@/lib/contract/timeline";
import { formatPercent } from "@/lib/view/format-percent";

export function ClosingTable({ timeline }: { timeline: Timeline }) {
  return (
    <Table scrolls="both" label="Success at the end of each interval, latest first" className="text-sm">
      <thead>
        <tr>
          <Th>Interval from</Th>
          <Th align="end">At least</Th>
          <Th align="end">At most</Th>
        </tr>
      </thead>
      <tbody>
        {timeline.points.toReversed().map((point) => (
          <Tr key={point.at}>
            <Td className="py-1">
              <Instant at={point.at} />
            </Td>
            <Td align="end" className="py-1">
              {formatPercent(point.success.atLeast)}
            </Td>
            <Td align="end" className="py-1">
              {formatPercent(point.success.atMost)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
