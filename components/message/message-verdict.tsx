"use client";

import { ComplaintMark } from "@/components/delivery/complaint-mark";
import { OutcomeMark } from "@/components/delivery/outcome-mark";
import { Tag } from "@/components/ui/pill";
import { useTimeZone } from "@/lib/client/use-time-zone";
import type { MessageDetail } from "@/lib/contract/log";
import { explainMessage } from "@/lib/view/explain-message";
import { formatInstant } from "@/lib/view/format-instant";

/** Where the message stands, and why, in words. */
export function MessageVerdict({ message }: { message: MessageDetail }) {
  const timeZone = useTimeZone();
  const { verdict, because, logged, decidedBy } = explainMessage(message, (at) => formatInstant(at, "day-second", timeZone));
  return (
    <section aria-labelledby="recipient" className="rounded-panel border bg-panel p-4 sm:p-6">
      <h2 id="recipient" className="break-all text-muted">
        {message.recipient}
      </h2>
      <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xl font-semibold">
        <OutcomeMark outcome={message.outcome} />
        {verdict}
        {message.inferred ? <Tag>inferred</Tag> : null}
        {message.complained ? (
          <span className="inline-flex items-center gap-1.5 text-base font-normal">
            <ComplaintMark /> complained
          </span>
        ) : null}
      </p>
      <div className="mt-2 max-w-3xl space-y-1 text-pretty wrap-anywhere">
        {because.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="text-muted">{logged}</p>
      </div>
      {decidedBy === null ? null : (
        <p className="mt-3 text-sm text-muted">
          Decided by{" "}
          <a href={`#event-${decidedBy.eventId}`} className="opens">
            this event
          </a>
          {decidedBy.ruleId === null ? null : (
            <>
              {" "}
              and rule <span className="font-mono">{decidedBy.ruleId}</span>
            </>
          )}
        </p>
      )}
    </section>
  );
}
