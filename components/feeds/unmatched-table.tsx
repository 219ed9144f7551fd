import { Instant } from "@/components/ui/instant";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { FeedDetail } from "@/lib/contract/feed";
import type { EventKind } from "@/lib/domain/event";
import { showControls } from "@/lib/view/show-controls";
import { eventWords } from "@/lib/view/words";

export function UnmatchedTable({ events }: { events: FeedDetail["unmatchedEvents"] }) {
  if (events.length === 0) return <p className="py-6 text-center text-muted">None: every event has found its message.</p>;
  return (
    <Table scrolls="sideways" label="Unmatched events">
      <thead>
        <tr>
          <Th>Event</Th>
          <Th>Time</Th>
          <Th>Message id</Th>
          <Th>Recipient</Th>
          <Th>Text</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <Tr key={event.id}>
            <Td>{wordOf(event.kind)}</Td>
            <Td>
              <Instant at={event.at} style="day-second" />
            </Td>
            <Td className="font-mono text-sm break-all">{showControls(event.messageId ?? "–")}</Td>
            <Td className="break-all">{showControls(event.recipient ?? "–")}</Td>
            <Td className="min-w-52 font-mono text-sm wrap-anywhere text-muted">{showControls(event.text ?? "–")}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function wordOf(kind: string): string {
  return kind in eventWords ? eventWords[kind as EventKind] : kind;
}
