"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { deriveSummaryAsOf, knownBaseOf } from "@/lib/contract/as-of";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { DrawnDelivery } from "@/lib/contract/drawn-delivery";
import type { FailureReasons } from "@/lib/contract/reasons";
import type { Timeline } from "@/lib/contract/timeline";
import type { Beyond } from "@/lib/domain/clamp-instant";
import { foldTimeline } from "@/lib/view/fold-timeline";
import { isOnStep, type PreparedHistory, prepareHistory, reasonsAt, sumsAt } from "@/lib/view/prepare-history";
import { lifeOf } from "@/lib/view/prepare-life";
import { asOfOptions, deliveryOptions, historyOptions, timelineOptions } from "./delivery-queries";
import { useHydrated } from "./use-hydrated";
import { useInstant } from "./use-instant";
import { useLifeInstant } from "./use-life-instant";

/** A delivery as the page shows it: as it is, or as it stood at the instant gone back to. */
export type DeliveryView = {
  /** As it is. */
  now: DeliverySummary;
  /** As shown; null while the past is being read. */
  shown: DeliverySummary | null;
  at: number | null;
  /** Whether another instant was asked for, which is not of its life. */
  beyond: Beyond;
  goTo: (at: number | null) => void;
  history: PreparedHistory | null;
  historyFailed: boolean;
  timeline: Part<Timeline>;
  reasons: Part<FailureReasons>;
};

export type Part<Data> = { data: Data | undefined; error: Error | null; retry: () => void };

/** `drawn` is shown until this part of the page has met what the server drew: the stream may be ahead of it by then. `wanted`: somebody is about to go back in time, so what that takes is read ahead. */
export function useDeliveryView(id: string, drawn: DrawnDelivery, wanted: boolean): DeliveryView {
  const hydrated = useHydrated();
  const [asked] = useInstant();
  const summaryQuery = useQuery(deliveryOptions(id));
  const timelineQuery = useQuery(timelineOptions(id));
  const historyQuery = useQuery({ ...historyOptions(id), enabled: wanted || asked !== null });
  // The header may have read it before this part of the page met what the server drew.
  const whatWas = hydrated ? historyQuery.data : undefined;
  const history = useMemo(() => (whatWas ? prepareHistory(whatWas) : null), [whatWas]);
  const now = hydrated ? (summaryQuery.data ?? drawn.summary) : drawn.summary;
  const { at, beyond, goTo } = useLifeInstant(lifeOf(now, history));
  const folded = at !== null && history !== null;
  const exact = folded && isOnStep(history, at);
  const asOfQuery = useQuery({ ...asOfOptions(id, at ?? 0), enabled: at !== null && !exact });

  const whole = hydrated ? timelineQuery.data : drawn.timeline;
  const bucketSeconds = whole?.bucketSeconds ?? 60;
  const past = useMemo(() => (folded ? viewOf(now, history, at, bucketSeconds) : null), [folded, now, history, at, bucketSeconds]);
  const asOf = exact ? past?.summary : hydrated ? asOfQuery.data : drawn.asOf;

  const reasons = now.reasons && { rows: now.reasons };
  return {
    now,
    shown: at === null ? now : (asOf ?? null),
    at,
    beyond,
    goTo,
    history,
    historyFailed: at !== null && (historyQuery.isError || asOfQuery.isError) && !asOf,
    timeline: part(at === null ? timelineQuery : historyQuery, at === null ? whole : past?.timeline),
    reasons: part(at === null ? summaryQuery : historyQuery, at === null ? reasons : past?.reasons),
  };
}

function viewOf(now: DeliverySummary, history: PreparedHistory, at: number, bucketSeconds: number) {
  const reasons = reasonsAt(history, at);
  const failures = reasons.rows.map(({ failedBy, count }) => ({ failedBy, n: count }));
  return {
    reasons,
    summary: deriveSummaryAsOf(now, at, sumsAt(history, at), failures),
    timeline: foldTimeline(history, knownBaseOf(now), now.mode, bucketSeconds, at),
  };
}

function part<Data>(query: { error: Error | null; refetch: () => unknown }, data: Data | undefined): Part<Data> {
  return { data, error: query.error, retry: () => void query.refetch() };
}
