"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ComponentProps } from "react";
import { RevealAddress } from "@/components/auth/reveal-address";
import { LogSkeleton } from "@/components/log/log-skeleton";
import { Panel } from "@/components/ui/panel";
import { messageOptions } from "@/lib/client/log-queries";
import { useWording } from "@/lib/client/use-wording";
import { logHref } from "@/lib/view/log-href";
import { EventList } from "./event-list";
import { MessageFacts } from "./message-facts";
import { MessageVerdict } from "./message-verdict";

type RevealProps = ComponentProps<typeof RevealAddress>;
type MessagePageProps = {
  id: string;
  messageKey: string;
  /** For those who see no addresses and may ask for one. */
  reveal: Pick<RevealProps, "reveal" | "confirm"> | null;
};

export function MessagePage({ id, messageKey, reveal }: MessagePageProps) {
  const w = useWording();
  const { data: message } = useQuery(messageOptions(id, messageKey));
  if (!message) return <LogSkeleton />;
  return (
    <>
      <p className="no-print mb-3">
        <Link href={logHref(id)} className="opens text-muted">
          {w.t("message.all")}
        </Link>
      </p>
      <div className="grid gap-gutter lg:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
        <div className="min-w-0 lg:col-span-2">
          <MessageVerdict message={message} reveal={reveal ? <RevealAddress deliveryId={id} messageKey={message.messageKey} {...reveal} /> : null} />
        </div>
        <Panel title={w.t("message.happened")} hint={message.eventsKept ? w.t("message.events", { count: message.events.length }) : w.t("message.notKept")}>
          <EventList message={message} />
        </Panel>
        <div className="min-w-0 self-start lg:sticky lg:top-20">
          <Panel title={w.t("message.facts")}>
            <MessageFacts message={message} />
          </Panel>
        </div>
      </div>
    </>
  );
}
