"use client";

import type { ReactNode } from "react";
import { ComplaintMark } from "@/components/delivery/complaint-mark";
import { OutcomeMark } from "@/components/delivery/outcome-mark";
import { Tag } from "@/components/ui/pill";
import { TheirWords } from "@/components/ui/their-words";
import { TimedWords } from "@/components/ui/timed-words";
import { useWording } from "@/lib/client/use-wording";
import type { MessageDetail } from "@/lib/contract/log";
import { explainMessage } from "@/lib/view/explain-message";
import { markInstant } from "@/lib/view/marked-instants";

/** Where the message stands, and why, in words. */
export function MessageVerdict({ message, reveal }: { message: MessageDetail; reveal: ReactNode }) {
  const w = useWording();
  const { verdict, because, logged, decidedBy, saidThen } = explainMessage(message, w, (at) => markInstant(at, "day-second"));
  return (
    <section aria-labelledby="recipient" className="rounded-panel border bg-panel p-4 sm:p-6">
      <h2 id="recipient" className="wrap-anywhere text-muted">
        <TheirWords text={message.recipient} />
      </h2>
      {reveal}
      <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xl font-semibold">
        <span className="inline-flex min-w-0 items-center gap-2.5">
          <OutcomeMark outcome={message.outcome} />
          <span className="min-w-0">{verdict}</span>
        </span>
        {message.inferred ? <Tag>{w.t("message.inferred")}</Tag> : null}
        {message.complained ? (
          <span className="inline-flex items-center gap-1.5 text-base font-normal">
            <ComplaintMark /> {w.t("message.complained")}
          </span>
        ) : null}
      </p>
      <div className="mt-2 max-w-3xl space-y-1 text-pretty wrap-anywhere">
        {because.map((sentence) => (
          <p key={sentence}>
            <TimedWords text={sentence} />
          </p>
        ))}
        <p className="text-muted">{logged}</p>
      </div>
      {decidedBy === null ? null : <DecidedBy {...decidedBy} />}
      {saidThen.map((words) => (
        <p key={words} className="mt-1 text-sm text-pretty wrap-anywhere text-muted">
          {words}
        </p>
      ))}
    </section>
  );
}

function DecidedBy({ eventId, ruleId }: { eventId: string; ruleId: string | null }) {
  const w = useWording();
  const event = (words: ReactNode) => (
    <a href={`#event-${eventId}`} className="opens">
      {words}
    </a>
  );
  return (
    <p className="mt-3 text-sm text-muted">
      {ruleId === null
        ? w.t.rich("message.decidedBy", { event })
        : w.t.rich("message.decidedByRule", { event, rule: (words) => <span className="font-mono">{words}</span>, name: ruleId })}
    </p>
  );
}
