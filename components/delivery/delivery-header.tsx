import { Ago, Instant } from "@/components/ui/instant";
import { Pill } from "@/components/ui/pill";
import type { StreamState } from "@/lib/client/stream-connection";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { formatSpan } from "@/lib/view/format-duration";
import { formatCount } from "@/lib/view/format-number";
import { modeWords } from "@/lib/view/words";
import { FinalityWords } from "./finality-words";
import { LiveState } from "./live-state";

export function DeliveryHeader({ summary, line }: { summary: DeliverySummary; line: StreamState }) {
  return (
    <header className="print:mb-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h1 className="min-w-0 text-xl font-semibold tracking-tight wrap-anywhere">{summary.label}</h1>
        {summary.key === summary.label ? null : <span className="min-w-0 font-mono text-sm break-all text-muted">{summary.key}</span>}
      </div>
      <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted">
        <Pill>{modeWords[summary.mode]}</Pill>
        <Pill className="whitespace-normal">
          <FinalityWords summary={summary} />
        </Pill>
        <LiveState state={line} />
        <span className="min-w-0 wrap-anywhere">
          {summary.feed ? `${summary.feed.key} · ` : null}
          {summary.lastEventAt ? (
            <>
              last event <Ago at={summary.lastEventAt} clockAt={summary.clockAt} />
            </>
          ) : (
            "nothing heard yet"
          )}
        </span>
        <Facts summary={summary} />
      </div>
    </header>
  );
}

function Facts({ summary }: { summary: DeliverySummary }) {
  const { requestedSeconds, effectiveSeconds } = summary.validity;
  return (
    <p className="flex flex-wrap gap-x-3">
      {summary.startedAt ? (
        <span>
          first event <Instant at={summary.startedAt} />
        </span>
      ) : null}
      <span>{formatCount(summary.messagesToSend.value)} to send</span>
      <span>
        validity {formatSpan(effectiveSeconds)}
        {requestedSeconds > effectiveSeconds ? ` (${formatSpan(requestedSeconds)} asked)` : null}
      </span>
      {summary.clockAt ? (
        <span>
          replay clock <Instant at={summary.clockAt} style="day-second" />
        </span>
      ) : null}
    </p>
  );
}
