"use client";

import type { ReactNode } from "react";
import { Instant } from "@/components/ui/instant";
import { Panel } from "@/components/ui/panel";
import { TheirWords } from "@/components/ui/their-words";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { lateBounceWindowMs } from "@/lib/domain/validity";
import { logHref } from "@/lib/view/log-href";
import { succeeded } from "@/lib/view/succeeded";
import { linkThen, type Then } from "@/lib/view/then";
import type { Wording } from "@/lib/view/wording";
import { Opens } from "./opens";

/** The past that is shown: the last event there had been, epoch ms; null before any, or while it is being read. */
type Past = { lastEventAt: number | null; then: Then };

/** What the percentages are over, and until when they move. */
export function BasisPanel({ summary, past }: { summary: DeliverySummary; past: Past | null }) {
  const w = useWording();
  return (
    <Panel title={w.t("delivery.basis.title")} hint={past === null ? null : w.t("delivery.basis.hintPast")}>
      <dl className="space-y-2">
        {(past === null ? factsOf(summary, w) : factsThen(summary, past, w)).map(([name, value]) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-5">
            <dt className="text-muted">{w.t(`delivery.basis.${name}`)}</dt>
            <dd className="min-w-0 text-pretty wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

type FactName = "toSend" | "succeeded" | "quarantine" | "seen" | "lastEvent" | "validityEnds" | "lateUntil" | "heardFrom";

function factsOf(summary: DeliverySummary, w: Wording): [FactName, ReactNode][] {
  const { messagesToSend, finalAt, lastEventAt, feed } = summary;
  return [
    ["toSend", baseWords(messagesToSend, w)],
    ["succeeded", <Succeeded key="succeeded" summary={summary} then={null} />],
    ["quarantine", <Quarantine key="quarantine" summary={summary} then={null} />],
    ["seen", w.count(messagesToSend.seen)],
    ["lastEvent", instantOr(lastEventAt)],
    ["validityEnds", instantOr(finalAt)],
    ["lateUntil", lateUntil(lastEventAt)],
    ["heardFrom", feedOr(feed, w)],
  ];
}

/** What was to come, and who reported last, is not kept by time. */
function factsThen(summary: DeliverySummary, { lastEventAt, then }: Past, w: Wording): [FactName, ReactNode][] {
  const { messagesToSend } = summary;
  return [
    ["toSend", baseWords(messagesToSend, w)],
    ["succeeded", <Succeeded key="succeeded" summary={summary} then={then} />],
    ["quarantine", <Quarantine key="quarantine" summary={summary} then={then} />],
    ["seen", w.count(messagesToSend.seen)],
    ["lastEvent", instantOr(lastEventAt === null ? null : new Date(lastEventAt).toISOString())],
  ];
}

function baseWords({ value, declared, exceeded, target }: DeliverySummary["messagesToSend"], w: Wording): string {
  if (!declared) return w.t("delivery.basis.asSeen", { count: w.count(value) });
  if (!exceeded) return w.t("delivery.basis.asDeclared", { count: w.count(value) });
  return w.t("delivery.basis.exceeded", { seen: w.count(value), declared: w.count(target ?? 0) });
}

function lateUntil(lastEventAt: string | null): ReactNode {
  return lastEventAt === null ? "–" : <Instant at={new Date(Date.parse(lastEventAt) + lateBounceWindowMs).toISOString()} style="day" />;
}

function instantOr(at: string | null): ReactNode {
  return at === null ? "–" : <Instant at={at} />;
}

function feedOr(feed: DeliverySummary["feed"], w: Wording): ReactNode {
  return feed === null ? w.t("delivery.basis.nobody") : <FeedLink feed={feed} />;
}

type FigureProps = { summary: DeliverySummary; then: Then | null };

/** The count behind Success % in the delivery's own mode. */
function Succeeded({ summary, then }: FigureProps) {
  const w = useWording();
  const { id, mode, counts, messagesToSend } = summary;
  if (summary.success.percent === null) return "–";
  const { count, link } = succeeded(mode, { counts, messagesToSend }, then);
  return <Opens href={count === 0 || link === null ? null : logHref(id, linkThen(link, then))}>{w.count(count)}</Opens>;
}

/** Campaign quarantines an address at its first hard bounce, and for other errors only after several. */
function Quarantine({ summary: { id, failedBy }, then }: FigureProps) {
  const w = useWording();
  const link = linkThen({ outcome: "failed", failedBy: "hard" }, then);
  return (
    <Opens href={failedBy.hard === 0 ? null : logHref(id, link)} title={w.t("delivery.basis.quarantineHint")}>
      {w.count(failedBy.hard)}
    </Opens>
  );
}

function FeedLink({ feed }: { feed: NonNullable<DeliverySummary["feed"]> }) {
  return (
    <Opens href={`/feeds/${encodeURIComponent(feed.id)}`} className="wrap-anywhere">
      <TheirWords text={feed.key} />
    </Opens>
  );
}
