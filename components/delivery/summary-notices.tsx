"use client";

import Link from "next/link";
import { useMay } from "@/components/shell/allowed";
import { Notice } from "@/components/ui/notice";
import { useNow } from "@/lib/client/use-now";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { nowOf } from "@/lib/view/prepare-finality";
import { quietSeconds } from "@/lib/view/prepare-quiet";
import { DetailsNotice } from "./details-notice";

/** What a reader must know before reading a percentage: what it is over, what is missing, and whether anybody still reports. */
export function SummaryNotices({ summary, past }: { summary: DeliverySummary; past: boolean }) {
  return (
    <>
      <DetailsNotice summary={summary} />
      <BaseNotice summary={summary} />
      {past ? null : <QuietNotice summary={summary} />}
    </>
  );
}

function BaseNotice({ summary: { messagesToSend } }: { summary: DeliverySummary }) {
  const w = useWording();
  const { declared, exceeded, seen, target } = messagesToSend;
  if (!declared) return seen === 0 ? null : <Notice>{w.t("delivery.notices.undeclared", { seen })}</Notice>;
  if (!exceeded) return null;
  const words = w.t.rich("delivery.notices.exceeded", {
    seen: w.count(seen),
    declared: w.count(target ?? 0),
    strong: (text) => <strong key="strong">{text}</strong>,
  });
  return <Notice tone="retried">{words}</Notice>;
}

function QuietNotice({ summary }: { summary: DeliverySummary }) {
  const w = useWording();
  const quiet = quietSeconds(summary, nowOf(summary, useNow()));
  const mayReadFeeds = useMay("read-feeds");
  if (quiet === null) return null;
  const { counts, feed } = summary;
  return (
    <Notice tone="retried">
      {w.t("delivery.notices.quiet", { span: w.left(quiet), open: counts.pending + counts.relayed + counts.deferred })}{" "}
      {feed === null || !mayReadFeeds ? null : (
        <Link href={`/feeds/${encodeURIComponent(feed.id)}`} className="opens">
          {w.t("delivery.notices.seeFeed")}
        </Link>
      )}
    </Notice>
  );
}
