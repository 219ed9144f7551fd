"use client";

import { useCallback, useState } from "react";
import { useDeliveryView } from "@/lib/client/use-delivery-view";
import { useViewedMode } from "@/lib/client/use-viewed-mode";
import type { DrawnDelivery } from "@/lib/contract/drawn-delivery";
import { lastEventBy, snapInstant } from "@/lib/view/prepare-history";
import { lifeOf } from "@/lib/view/prepare-life";
import { relayedWithinSeconds } from "@/lib/view/relayed-within";
import { thenOf } from "@/lib/view/then";
import { BasisPanel } from "./basis-panel";
import { ClosingPanel } from "./closing-panel";
import { ExclusionsPanel } from "./exclusions-panel";
import { FunnelPanel } from "./funnel-panel";
import { HeadlinePanel } from "./headline-panel";
import { PastNote } from "./past-note";
import { PastPending } from "./past-pending";
import { ProofLine } from "./proof-line";
import { ProofWarning } from "./proof-warning";
import { ProvidersPanel } from "./providers-panel";
import { ReasonsPanel } from "./reasons-panel";
import { RunOutsPanel } from "./run-outs-panel";
import { SummaryNotices } from "./summary-notices";
import { ThroughputPanel } from "./throughput-panel";
import { TimeTravelBar } from "./time-travel-bar";

export function SummaryPage({ id, drawn }: { id: string; drawn: DrawnDelivery }) {
  const [wanted, setWanted] = useState(false);
  const view = useDeliveryView(id, drawn, wanted);
  const { now, shown, at, goTo, history, historyFailed } = view;
  const [mode, viewAs] = useViewedMode(now.mode);
  const past = at !== null;
  const then = thenOf(now, at);
  const timeline = view.timeline.data;
  const relayedWithin = timeline && !past ? relayedWithinSeconds(now, timeline) : null;
  const onWanted = useCallback(() => setWanted(true), []);
  const scrub = useCallback(
    (instant: number) => {
      setWanted(true);
      const life = lifeOf(now, history);
      if (life) goTo(instant >= life.to ? null : snapInstant(life, instant));
    },
    [now, history, goTo],
  );
  return (
    <div className="flex flex-col gap-gutter">
      <div className="grid min-w-0 gap-3">
        <SummaryNotices summary={shown ?? now} past={past} />
        {now.proof && now.proof.differences > 0 ? <ProofWarning id={id} proof={now.proof} /> : null}
        {shown ? <HeadlinePanel summary={shown} mode={mode} then={then} relayedWithinSeconds={relayedWithin} onViewAs={viewAs} /> : <PastPending />}
        {past ? <PastNote failed={historyFailed} /> : <ProofLine summary={now} />}
      </div>
      <TimeTravelBar view={view} onWanted={onWanted} />
      <div className="grid gap-gutter lg:grid-cols-[minmax(0,1.78fr)_minmax(0,1fr)] min-[120rem]:grid-cols-[minmax(0,1.78fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 content-start gap-gutter">
          <ClosingPanel view={view} onScrub={scrub} />
          {shown ? <FunnelPanel summary={shown} then={then} /> : null}
          <ThroughputPanel view={view} />
        </div>
        <div className="grid min-w-0 content-start gap-gutter min-[120rem]:contents">
          <div className="grid min-w-0 content-start gap-gutter">
            <ReasonsPanel view={view} />
            <ProvidersPanel summary={now} at={at} />
          </div>
          <div className="grid min-w-0 content-start gap-gutter">
            {shown ? <BasisPanel summary={shown} past={then && { then, lastEventAt: history && lastEventBy(history, then.at) }} /> : null}
            <ExclusionsPanel summary={now} />
            <RunOutsPanel now={now} shown={shown} at={at} />
          </div>
        </div>
      </div>
    </div>
  );
}
