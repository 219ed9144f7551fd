import { Instant } from "@/components/ui/instant";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Timeline } from "@/lib/contract/timeline";
import { formatCount } from "@/lib/view/format-number";

const columns = ["relayed", "delivered", "deferrals", "failed"] as const;

/** Counts of each interval; intervals in which nothing happened are left out. */
export function ThroughputTable({ timeline }: { timeline: Timeline }) {
  return (
    <Table scrolls="both" label="Messages by interval, latest first" className="text-sm">
      <thead>
        <tr>
          <Th>Interval from</Th>
          <Th align="end">Relayed</Th>
          <Th align="end">Landed</Th>
          <Th align="end">Deferred</Th>
          <Th align="end">Failed</Th>
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
                {formatCount(point[column])}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
