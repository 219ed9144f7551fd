import { Instant } from "@/components/ui/instant";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { FeedDetail } from "@/lib/contract/feed";
import { formatCount } from "@/lib/view/format-number";

const wide = "hidden sm:table-cell";

/** The latest batches and what became of their items. */
export function BatchesTable({ batches }: { batches: FeedDetail["recentBatches"] }) {
  if (batches.length === 0) return <p className="py-6 text-center text-muted">Nothing has been posted to this feed yet.</p>;
  return (
    <Table scrolls="both" label="Recent batches">
      <thead>
        <tr>
          <Th>Received</Th>
          <Th align="end" className={wide}>
            Items
          </Th>
          <Th align="end">Accepted</Th>
          <Th align="end">Other</Th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <Tr key={batch.batchId}>
            <Td className="py-1.5">
              <Instant at={batch.receivedAt} style="day-second" />
            </Td>
            <Td align="end" className={`py-1.5 ${wide}`}>
              {formatCount(batch.items)}
            </Td>
            {batch.state === "queued" ? (
              <Td colSpan={2} align="end" className="py-1.5 text-muted">
                waiting
              </Td>
            ) : (
              <>
                <Td align="end" className="py-1.5">
                  {formatCount(batch.accepted)}
                </Td>
                <Td align="end" className="py-1.5 text-muted">
                  {otherWords(batch)}
                </Td>
              </>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function otherWords(batch: FeedDetail["recentBatches"][number]): string {
  const told = [
    [batch.repeated, "repeated"],
    [batch.ignored, "ignored"],
    [batch.unmatched, "unmatched"],
    [batch.rejectedTotal, "rejected"],
  ] as const;
  const words = told.filter(([count]) => count > 0).map(([count, word]) => `${formatCount(count)} ${word}`);
  return words.length === 0 ? "–" : words.join(", ");
}
