"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { LogSkeleton } from "@/components/log/log-skeleton";
import { Panel } from "@/components/ui/panel";
import { messageOptions } from "@/lib/client/log-queries";
import { formatCounted } from "@/lib/view/format-number";
import { logHref } from "@/lib/view/log-href";
import { EventList } from "./event-list";
import { MessageFacts } from "./message-facts";
import { MessageVerdict } from "./message-verdict";

export function MessagePage({ id, messageKey }: { id: string; messageKey: string }) {
  const { data: message } = useQuery(messageOptions(id, messageKey));
  if (!message) return <LogSkeleton />;
  return (
    <>
      <p className="no-print mb-3">
        <Link href={logHref(id)} className="opens text-muted">
          All messages
        </Link>
      </p>
      <div className="grid gap-gutter lg:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
        <div className="min-w-0 lg:col-span-2">
          <MessageVerdict message={message} />
        </div>
        <Panel title="What happened" hint={message.eventsKept ? `${formatCounted(message.events.length, "event")}, in order of time.` : "No longer kept."}>
          <EventList events={message.events} kept={message.eventsKept} />
        </Panel>
        <div className="min-w-0">
          <Panel title="Facts">
            <MessageFacts message={message} />
          </Panel>
        </div>
      </div>
    </>
  );
}
