import type { ReactNode } from "react";
import { Instant } from "@/components/ui/instant";
import type { MessageDetail } from "@/lib/contract/log";
import { formatCount } from "@/lib/view/format-number";

export function MessageFacts({ message }: { message: MessageDetail }) {
  const facts: [string, ReactNode][] = [
    ["Status in the log", message.label],
    ["Attempts", formatCount(message.attempts)],
    ["Relayed", instantOr(message.relayedAt)],
    ["Landed", instantOr(message.deliveredAt)],
    ["Last event", instantOr(message.lastEventAt)],
    ["Validity runs out", instantOr(message.deadlineAt)],
    ["Message id", message.messageId ?? "–"],
    ["Key", message.messageKey],
  ];
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-2">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="break-all">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function instantOr(at: string | null): ReactNode {
  return at === null ? "–" : <Instant at={at} style="day-second" />;
}
