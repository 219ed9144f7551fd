import Link from "next/link";
import type { ReactNode } from "react";
import { Instant } from "@/components/ui/instant";
import { Panel } from "@/components/ui/panel";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { lateBounceWindowMs } from "@/lib/domain/validity";
import { formatCount } from "@/lib/view/format-number";

/** What the percentages are over, and until when they move. */
export function BasisPanel({ summary }: { summary: DeliverySummary }) {
  return (
    <Panel title="What the number rests on">
      <dl className="space-y-2">
        {factsOf(summary).map(([name, value]) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-5">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 text-pretty wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function factsOf(summary: DeliverySummary): [string, ReactNode][] {
  const { messagesToSend, finalAt, lastEventAt, feed } = summary;
  return [
    ["Messages to send", baseWords(messagesToSend)],
    ["Seen in a feed", formatCount(messagesToSend.seen)],
    ["Last event", instantOr(lastEventAt)],
    ["Validity ends for the last message", instantOr(finalAt)],
    ["Late bounces may come until about", lateUntil(lastEventAt)],
    ["Last heard from", feedLink(feed)],
  ];
}

function baseWords({ value, declared, exceeded, target }: DeliverySummary["messagesToSend"]): string {
  if (!declared) return `${formatCount(value)}, as seen so far`;
  return exceeded ? `${formatCount(value)} seen, ${formatCount(target ?? 0)} declared` : `${formatCount(value)}, as declared`;
}

function lateUntil(lastEventAt: string | null): ReactNode {
  return lastEventAt === null ? "–" : <Instant at={new Date(Date.parse(lastEventAt) + lateBounceWindowMs).toISOString()} style="day" />;
}

function instantOr(at: string | null): ReactNode {
  return at === null ? "–" : <Instant at={at} />;
}

function feedLink(feed: DeliverySummary["feed"]): ReactNode {
  if (feed === null) return "nobody yet";
  return (
    <Link href={`/feeds/${encodeURIComponent(feed.id)}`} className="opens break-all">
      {feed.key}
    </Link>
  );
}
