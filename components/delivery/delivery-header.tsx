"use client";

import { ShareButton } from "@/components/share/share-button";
import { Ago, Instant } from "@/components/ui/instant";
import { Pill } from "@/components/ui/pill";
import { TheirWords } from "@/components/ui/their-words";
import type { StreamState } from "@/lib/client/stream-connection";
import { useInstant } from "@/lib/client/use-instant";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { FinalityAsOf } from "./finality-as-of";
import { FinalityMark } from "./finality-mark";
import { FinalityWords } from "./finality-words";
import { LiveState } from "./live-state";
import { SubjectAndSender } from "./subject-and-sender";
import { useTravels } from "./use-travels";

export function DeliveryHeader({ summary, line }: { summary: DeliverySummary; line: StreamState }) {
  const { t } = useWording();
  const { lastEventAt, clockAt } = summary;
  const [asked] = useInstant();
  const travels = useTravels(summary.id);
  const at = travels ? asked : null;
  return (
    <header className="print:mb-4">
      <div className="flex items-start justify-between gap-3">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <h1 className="min-w-0 text-xl font-semibold tracking-tight wrap-anywhere">
            <TheirWords text={summary.label} />
          </h1>
          {summary.key === summary.label ? null : (
            <span className="min-w-0 font-mono text-sm wrap-anywhere text-muted">
              <TheirWords text={summary.key} />
            </span>
          )}
        </div>
        <span className="shrink-0">
          <ShareButton subject={{ kind: "delivery", deliveryId: summary.id }} />
        </span>
      </div>
      <SubjectAndSender summary={summary} />
      <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted">
        <Pill>{t(`mode.${summary.mode}`)}</Pill>
        <span className="sm:order-last">
          <LiveState state={line} />
        </span>
        <span className="max-sm:basis-full">
          <Pill className="whitespace-normal">
            {at === null ? <FinalityMark summary={summary} /> : null}
            {at === null ? <FinalityWords summary={summary} /> : <FinalityAsOf summary={summary} at={at} />}
          </Pill>
        </span>
        <span className="flex min-w-0 max-sm:basis-full">
          {summary.feed ? (
            <span className="min-w-0 truncate">
              <TheirWords text={summary.feed.key} />
            </span>
          ) : null}
          {summary.feed && at === null ? <span className="px-1">·</span> : null}
          <span className="whitespace-nowrap">
            {at !== null
              ? null
              : lastEventAt === null
                ? t("delivery.header.nothingHeard")
                : t.rich("delivery.header.lastEvent", { ago: () => <Ago key="ago" at={lastEventAt} clockAt={clockAt} /> })}
          </span>
        </span>
      </div>
      <Facts summary={summary} past={at !== null} />
    </header>
  );
}

type FactsProps = { summary: DeliverySummary; past: boolean };

function Facts({ summary: { startedAt, clockAt, messagesToSend, validity }, past }: FactsProps) {
  const w = useWording();
  const { requestedSeconds, effectiveSeconds } = validity;
  const span = w.span(effectiveSeconds);
  return (
    <p className="mt-1.5 flex flex-wrap gap-x-3 text-muted max-sm:text-sm">
      {startedAt ? <span>{w.t.rich("delivery.header.firstEvent", { instant: () => <Instant key="instant" at={startedAt} /> })}</span> : null}
      {past ? null : <span>{w.t("delivery.header.toSend", { count: w.count(messagesToSend.value) })}</span>}
      <span>
        {requestedSeconds > effectiveSeconds
          ? w.t("delivery.header.validityAsked", { span, asked: w.span(requestedSeconds) })
          : w.t("delivery.header.validity", { span })}
      </span>
      {clockAt && !past ? (
        <span>{w.t.rich("delivery.header.replayClock", { instant: () => <Instant key="instant" at={clockAt} style="day-second" /> })}</span>
      ) : null}
    </p>
  );
}
