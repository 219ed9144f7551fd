"use client";

import { useNow } from "@/lib/client/use-now";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { nowOf, prepareFinality } from "@/lib/view/prepare-finality";
import { FinalityWords } from "./finality-words";

const day = 86_400;

/** How long it is provisional yet, in as few words as a row has room for; by what clock and until when is in its title. */
export function FinalityLeft({ summary }: { summary: DeliverySummary }) {
  const w = useWording();
  const now = nowOf(summary, useNow());
  const finality = prepareFinality(summary, now);
  if (finality.type !== "provisional" || finality.until === null || now === null) return <FinalityWords summary={summary} brief />;
  const { until, orLater, overdue } = finality;
  if (overdue) return <span title={w.t("delivery.finality.noteOverdue")}>{w.t("delivery.finality.overdueLeft")}</span>;
  const seconds = (Date.parse(until) - now) / 1000;
  const left = w.left(seconds < 2 * day ? seconds : seconds - (seconds % day));
  const title = summary.clockAt === null ? w.utc(until) : w.t(`delivery.finality.${orLater ? "leastInReplay" : "leftInReplay"}`, { left: w.left(seconds) });
  return <span title={title}>{w.t(`delivery.finality.${orLater ? "leastLeft" : "left"}`, { left })}</span>;
}
