import type { MessageEvent } from "@/lib/contract/log";
import { EventItem } from "./event-item";

export function EventList({ events }: { events: MessageEvent[] }) {
  if (events.length === 0) return <p className="py-6 text-center text-muted">No feed has reported anything about this message.</p>;
  return (
    <ol className="relative">
      {events.map((event) => (
        <EventItem key={event.id} event={event} />
      ))}
    </ol>
  );
}
