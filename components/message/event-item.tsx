import { classNames } from "@/components/ui/class-names";
import { Instant } from "@/components/ui/instant";
import { Dot, Tag, type Tone } from "@/components/ui/pill";
import type { MessageEvent } from "@/lib/contract/log";
import type { EventKind } from "@/lib/domain/event";
import { formatMilliseconds } from "@/lib/view/format-duration";
import { showControls } from "@/lib/view/show-controls";
import { eventWords } from "@/lib/view/words";

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

/** One event on the line: what, when, what the remote server said, and whether it decided. */
export function EventItem({ event }: { event: MessageEvent }) {
  return (
    <li id={`event-${event.id}`} className="relative scroll-mt-20 border-l pb-5 pl-5 last:border-transparent last:pb-0">
      <span className="absolute top-1.5 -left-[5.5px] rounded-full ring-4 ring-panel">
        <Dot tone={tones[event.kind]} className="block size-2.5" />
      </span>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className={classNames("font-medium", event.decided && "font-semibold")}>
          {event.inferred ? "Validity ran out, no final word" : eventWords[event.kind]}
          {event.attempt === null ? null : <span className="font-normal text-muted"> · attempt {event.attempt}</span>}
        </h3>
        <span className="text-sm text-muted">
          <Instant at={event.at} style="day-second" />
        </span>
      </div>
      <p className="mt-0.5 flex flex-wrap items-center gap-1.5 text-sm empty:hidden">
        {event.decided ? <Tag className="border-ink text-ink">decided the outcome</Tag> : null}
        {event.inferred ? <Tag>inferred by Aftersend</Tag> : null}
        {event.reason === null ? null : (
          <>
            <span>{event.reason.name}</span>
            <Tag>{event.reason.type}</Tag>
            <span className="text-muted">
              by rule <span className="font-mono">{event.reason.ruleId}</span>
            </span>
          </>
        )}
      </p>
      <Reply event={event} />
      <Details event={event} />
    </li>
  );
}

function Reply({ event }: { event: MessageEvent }) {
  const codes = [event.smtpCode, event.enhancedCode].filter((code) => code !== null).join(" ");
  if (event.text === null && codes === "") return null;
  return (
    <p className="mt-1.5 rounded-bar bg-sunk px-2.5 py-1.5 font-mono text-sm wrap-anywhere">
      {showControls(event.text?.startsWith(codes) === true ? event.text : [codes, event.text].filter(Boolean).join(" "))}
    </p>
  );
}

function Details({ event }: { event: MessageEvent }) {
  const details = [
    event.mx === null ? null : `MX ${event.mx}`,
    event.sendingIp === null ? null : `from ${event.sendingIp}`,
    event.queueTimeMs === null ? null : `${formatMilliseconds(event.queueTimeMs)} in the queue`,
    event.bounceClass === null ? null : `bounce class ${event.bounceClass}`,
    event.feed === null ? null : `feed ${event.feed}`,
  ].filter((detail) => detail !== null);
  return details.length === 0 ? null : <p className="mt-1 text-sm wrap-anywhere text-muted">{showControls(details.join(" · "))}</p>;
}
