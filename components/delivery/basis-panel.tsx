"use client";

import type { ReactNode } from "react";
import { Instant } from "@/components/ui/instant";
import { Panel } from "@/components/ui/panel";
import { TheirWords } from "@/components/ui/their-words";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { lateBounceWindowMs } from "@/lib/domain/validity";
import type { Wording } from "@/lib/view/wording";
import { Opens } from "./opens";

/** The past that is shown: the last event there had been, epoch ms; null before any, or while it is being read. */
export type Then = { lastEventAt: number | null };

/** What the percentages are over, and until when they move. */
export function BasisPanel({ summary, then }: { summary: DeliverySummary; then: Then | null }) {
  const w = useWording();
  return (
    <Panel title={w.t("delivery.basis.title")} hint={then === null ? null : w.t("delivery.basis.hintPast")}>
      <dl className="space-y-2">
        {(then === null ? factsOf(summary, w) : factsThen(summary, then, w)).map(([name, value]) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-5">
            <dt className="text-muted">{w.t(`delivery.basis.${name}`)}</dt>
            <dd className="min-w-0 text-pretty wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

type FactName = "toSend" | "seen" | "lastEvent" | "validityEnds" | "lateUntil" | "heardFrom";

function factsOf({ messagesToSend, finalAt, lastEventAt, feed }: DeliverySummary, w: Wording): [FactName, ReactNode][] {
  return [
    ["toSend", baseWords(messagesToSend, w)],
    ["seen", w.count(messagesToSend.seen)],
    ["lastEvent", instantOr(lastEventAt)],
    ["validityEnds", instantOr(finalAt)],
    ["lateUntil", lateUntil(lastEventAt)],
    ["heardFrom", feedOr(feed, w)],
  ];
}

/** What was to come, and who reported last, is not kept by time. */
function factsThen({ messagesToSend }: DeliverySummary, { lastEventAt }: Then, w: Wording): [FactName, ReactNode][] {
  return [
    ["toSend", baseWords(messagesToSend, w)],
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

function FeedLink({ feed }: { feed: NonNullable<DeliverySummary["feed"]> }) {
  return (
    <Opens href={`/feeds/${encodeURIComponent(feed.id)}`} className="wrap-anywhere">
      <TheirWords text={feed.key} />
    </Opens>
  );
}
