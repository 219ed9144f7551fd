"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Instant } from "@/components/ui/instant";
import { useWording } from "@/lib/client/use-wording";
import type { MessageDetail } from "@/lib/contract/log";
import { logHref } from "@/lib/view/log-href";
import { showControls } from "@/lib/view/show-controls";
import { statusKeys } from "@/lib/view/status-keys";

export function MessageFacts({ message }: { message: MessageDetail }) {
  const w = useWording();
  const { relayedAt, deliveredAt, delivery, mx, ip } = message;
  const latency = relayedAt === null || deliveredAt === null ? null : Date.parse(deliveredAt) - Date.parse(relayedAt);
  const host = (name: "mx" | "ip", value: string | null) =>
    value === null ? null : (
      <Link href={logHref(delivery.id, { [name]: value })} className="opens">
        {showControls(value)}
      </Link>
    );
  const facts: [keyof typeof names, ReactNode][] = [
    ["status", w.t(`status.${statusKeys[message.label]}`)],
    ["attempts", w.count(message.attempts)],
    ["relayed", instantOr(relayedAt)],
    ["landed", instantOr(deliveredAt)],
    ["latency", latency === null || latency < 0 ? null : w.milliseconds(latency)],
    ["lastEvent", instantOr(message.lastEventAt)],
    ["runsOut", instantOr(message.deadlineAt)],
    ["mx", host("mx", mx)],
    ["ip", host("ip", ip)],
    ["messageId", message.messageId],
    ["key", message.messageKey],
  ];
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-2">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{w.t(`message.fact.${name}`)}</dt>
          <dd className="wrap-anywhere">{value ?? "–"}</dd>
        </div>
      ))}
    </dl>
  );
}

const names = { status: 0, attempts: 0, relayed: 0, landed: 0, latency: 0, lastEvent: 0, runsOut: 0, mx: 0, ip: 0, messageId: 0, key: 0 };

function instantOr(at: string | null): ReactNode {
  return at === null ? null : <Instant at={at} style="day-second" />;
}
