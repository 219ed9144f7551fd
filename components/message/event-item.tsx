"use client";

import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Instant } from "@/components/ui/instant";
import { Dot, Tag, type Tone } from "@/components/ui/pill";
import { useWording } from "@/lib/client/use-wording";
import type { MessageEvent, OwnRuleWording } from "@/lib/contract/log";
import type { EventKind } from "@/lib/domain/event";
import { ruleWords } from "@/lib/view/bounce-rule-words";
import { isReply } from "@/lib/view/explain-message";
import { reasonNameOf } from "@/lib/view/reason-name";
import { showControls } from "@/lib/view/show-controls";
import { RawEvent } from "./raw-event";

const tones: Record<EventKind, Tone> = {
  targeted: "neutral",
  excluded: "neutral",
  relayed: "relayed",
  deferred: "retried",
  complained: "neutral",
  rejected: "failed",
  expired: "failed",
  delivered: "landed",
  bounced: "failed",
  "late-bounced": "failed",
};

type EventItemProps = { event: MessageEvent; messageKey: string; deliveryId: string; relayedAt: string | null; ownRules: readonly OwnRuleWording[] };

/** One event on the line: what, when, what the remote server said, and whether it decided. */
export function EventItem({ event, messageKey, deliveryId, relayedAt, ownRules }: EventItemProps) {
  const w = useWording();
  return (
    <li id={`event-${event.id}`} className="relative scroll-mt-20 border-l pb-5 pl-5 last:border-transparent last:pb-0">
      <span className="absolute top-1.5 -left-[5.5px] rounded-full ring-4 ring-panel">
        <Dot tone={isReply(event) ? "neutral" : tones[event.kind]} className="block size-2.5" />
      </span>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className={classNames("font-medium", event.decided && "font-semibold")}>
          {event.inferred ? w.t("message.ranOutEvent") : isReply(event) ? w.t("message.automatic") : w.t(`event.${event.kind}`)}
          {event.attempt === null ? null : <span className="font-normal text-muted"> · {w.t("message.attempt", { n: event.attempt })}</span>}
        </h3>
        <span className="text-sm text-muted">
          <Instant at={event.at} style="day-second" />
        </span>
      </div>
      <p className="mt-0.5 flex flex-wrap items-center gap-1.5 text-sm empty:hidden">
        {event.decided ? <Tag className="border-ink text-ink">{w.t("message.decided")}</Tag> : null}
        {event.inferred ? <Tag>{w.t("message.inferredHere")}</Tag> : null}
        {event.reason === null ? null : (
          <>
            <span>{reasonNameOf(event.reason, w)}</span>
            <Tag>{w.t(`failureType.${event.reason.type}`)}</Tag>
            <span className="text-muted">{w.t.rich("message.byRule", { rule: mono, name: ruleWords(event.reason.ruleId, ownRules, w) })}</span>
          </>
        )}
      </p>
      <Reply event={event} />
      <Details event={event} relayedAt={relayedAt} />
      {event.batchId === null || isOfList(event.kind) ? null : <RawEvent deliveryId={deliveryId} messageKey={messageKey} eventId={event.id} />}
    </li>
  );
}

/** What a list of recipients said came in no batch. */
function isOfList(kind: MessageEvent["kind"]): boolean {
  return kind === "targeted" || kind === "excluded";
}

const mono = (words: ReactNode) => <span className="font-mono">{words}</span>;

function Reply({ event }: { event: MessageEvent }) {
  const codes = [event.smtpCode, event.enhancedCode].filter((code) => code !== null).join(" ");
  if (event.text === null && codes === "") return null;
  return (
    <p className="mt-1.5 rounded-bar bg-sunk px-2.5 py-1.5 font-mono text-sm wrap-anywhere">
      {showControls(event.text?.startsWith(codes) === true ? event.text : [codes, event.text].filter(Boolean).join(" "))}
    </p>
  );
}

function Details({ event, relayedAt }: { event: MessageEvent; relayedAt: string | null }) {
  const w = useWording();
  const since = relayedAt === null || event.kind === "relayed" ? 0 : Date.parse(event.at) - Date.parse(relayedAt);
  const details = [
    since > 0 ? w.t("message.sinceRelay", { time: w.milliseconds(since) }) : null,
    event.mx === null ? null : w.t("message.mx", { name: event.mx }),
    event.sendingIp === null ? null : w.t("message.fromIp", { name: event.sendingIp }),
    event.queueTimeMs === null ? null : w.t("message.inQueue", { time: w.milliseconds(event.queueTimeMs) }),
    event.bounceClass === null ? null : w.t("message.bounceClass", { n: String(event.bounceClass) }),
    event.feed === null ? null : w.t("message.feed", { key: event.feed }),
  ].filter((detail) => detail !== null);
  return details.length === 0 ? null : <p className="mt-1 text-sm wrap-anywhere text-muted">{showControls(details.join(" · "))}</p>;
}
