"use client";

import { useState } from "react";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { type LandedSample, landingPace, withSample } from "@/lib/view/landing-pace";
import { useNow } from "./use-now";

const none: readonly LandedSample[] = [];

/** By how many messages a second landed grows in the summaries that come in; null where it does not, and of a summary of the past. */
export function useLandingPace(summary: Pick<DeliverySummary, "id" | "updatedAt" | "counts">, past: boolean): number | null {
  const now = useNow();
  const id = past ? null : summary.id;
  const [kept, setKept] = useState<{ id: string | null; samples: readonly LandedSample[] }>({ id, samples: none });
  const samples = kept.id === id ? kept.samples : none;
  const toldAt = Date.parse(summary.updatedAt);
  if (kept.id !== id) setKept({ id, samples: none });
  else if (!past && now !== null && samples.at(-1)?.toldAt !== toldAt)
    setKept({ id, samples: withSample(samples, { landed: summary.counts.delivered, toldAt, heardAt: now }) });
  return past ? null : landingPace(samples, now);
}
