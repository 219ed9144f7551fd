"use client";

import { useState } from "react";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Timeline } from "@/lib/contract/timeline";
import { nowOf } from "@/lib/view/prepare-finality";
import { useNow } from "./use-now";

const stepMs = 15_000;

/** The delivery's now as of its timeline, so that a chart moves with its data and not at every tick of a clock. */
export function useChartNow(summary: Pick<DeliverySummary, "clockAt">, timeline: Timeline | undefined): number | null {
  const now = nowOf(summary, useNow());
  const [kept, setKept] = useState({ timeline, now });
  const behind = kept.now === null || (summary.clockAt === null && now !== null && now - kept.now >= stepMs);
  if (kept.timeline !== timeline || (behind && kept.now !== now)) setKept({ timeline, now });
  return kept.now;
}
