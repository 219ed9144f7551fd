"use client";

import { TimedWords } from "@/components/ui/timed-words";
import { useNow } from "@/lib/client/use-now";
import { useWording } from "@/lib/client/use-wording";
import type { MessageDetail } from "@/lib/contract/log";
import { markInstant } from "@/lib/view/marked-instants";
import { type ComingUp, prepareComingUp } from "@/lib/view/prepare-coming-up";
import { EventItem } from "./event-item";

/** What was said of the message, and what is still to come. */
export function EventList({ message }: { message: MessageDetail }) {
  const w = useWording();
  const now = useNow();
  const { events, eventsKept, relayedAt } = message;
  if (!eventsKept) return <p className="py-6 text-center text-pretty text-muted">{w.t("message.eventsGone")}</p>;
  const coming = prepareComingUp(message, now);
  return (
    <>
      {events.length === 0 ? <p className="py-6 text-center text-muted">{w.t("message.noEvents")}</p> : null}
      <ol className="relative">
        {events.map((event) => (
          <EventItem
            key={event.id}
            event={event}
            messageKey={message.messageKey}
            deliveryId={message.delivery.id}
            relayedAt={relayedAt}
            ownRules={message.ownRules}
          />
        ))}
        {coming.map((each) => (
          <ComingItem key={each.type} coming={each} />
        ))}
      </ol>
    </>
  );
}

function ComingItem({ coming }: { coming: ComingUp }) {
  const w = useWording();
  return (
    <li className="relative border-l border-dashed pt-1 pb-4 pl-5 text-muted last:border-transparent last:pb-0">
      <span aria-hidden="true" className="hatch absolute top-2.5 -left-[5.5px] size-2.5 rounded-full ring-4 ring-panel" />
      <TimedWords
        text={coming.type === "unknown" ? w.t("message.nextTryUnknown") : w.t(`message.${coming.type}`, { at: markInstant(coming.at, "day-minute") })}
      />
    </li>
  );
}
