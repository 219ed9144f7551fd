"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { knownBaseOf } from "@/lib/contract/as-of";
import { chooseBucketMinutes } from "@/lib/contract/choose-bucket";
import type { Timeline } from "@/lib/contract/timeline";
import { foldTimeline } from "@/lib/view/fold-timeline";
import type { Span } from "@/lib/view/prepare-window";
import { timelineOfOptions } from "./delivery-queries";
import type { DeliveryView, Part } from "./use-delivery-view";

/** The timeline of a span, or of all of the delivery's life; as it was at the instant the page is gone back to. */
export function useThroughput({ now, at, history, timeline }: DeliveryView, span: Span | null): Part<Timeline> {
  const query = useQuery({ ...timelineOfOptions(now.id, span ?? { from: 0, to: 0 }), enabled: span !== null && at === null });
  const past = useMemo(() => {
    if (at === null || history === null || span === null) return undefined;
    const lived = Math.min(at, span.to) - Math.max(history.from, span.from);
    const bucketSeconds = Math.max(history.bucketMs / 1000, chooseBucketMinutes(lived) * 60);
    return foldTimeline(history, knownBaseOf(now), now.mode, bucketSeconds, Math.min(at, span.to), span.from);
  }, [at, history, span, now]);
  if (span === null) return timeline;
  return {
    data: at === null ? query.data : past,
    error: at === null ? query.error : timeline.error,
    retry: at === null ? () => void query.refetch() : timeline.retry,
  };
}
