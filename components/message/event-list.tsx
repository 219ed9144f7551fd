import type { MessageEvent } from "@/lib/contract/log";
import { EventItem } from "./event-item";

export function EventList({ events, kept }: { events: MessageEvent[]; kept: boolean }) {
  if (!kept) {
    return (
      <p className="py-6 text-center text-pretty text-muted">
        The events of this message are past their retention, and with them what the remote host said. Where it stands, and for which reason, is still known.
      </p>
    );
  }
  if (events.length === 0) return <p className="py-6 text-center text-muted">No feed has reported anything about this message.</p>;
  return (
    <ol className="relative">
      {events.map((event) => (
        <EventItem key={event.id} event={event} />
      ))}
    </ol>
  );
}
