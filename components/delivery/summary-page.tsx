"use client";

import { useQuery } from "@tanstack/react-query";
import { deliveryOptions } from "@/lib/client/delivery-queries";
import { useViewedMode } from "@/lib/client/use-viewed-mode";
import { BasisPanel } from "./basis-panel";
import { ClosingPanel } from "./closing-panel";
import { HeadlinePanel } from "./headline-panel";
import { ProofLine } from "./proof-line";
import { ProofWarning } from "./proof-warning";
import { ReasonsPanel } from "./reasons-panel";
import { SummaryNotices } from "./summary-notices";
import { SummarySkeleton } from "./summary-skeleton";
import { ThroughputPanel } from "./throughput-panel";

export function SummaryPage({ id }: { id: string }) {
  const { data: summary } = useQuery(deliveryOptions(id));
  const [mode, viewAs] = useViewedMode(summary?.mode ?? "efs");
  if (!summary) return <SummarySkeleton />;
  return (
    <div className="grid gap-gutter lg:grid-cols-[minmax(0,1.78fr)_minmax(0,1fr)]">
      <div className="grid min-w-0 gap-3 lg:col-span-2">
        <SummaryNotices summary={summary} />
        {summary.proof && summary.proof.differences > 0 ? <ProofWarning id={id} proof={summary.proof} /> : null}
        <HeadlinePanel summary={summary} mode={mode} onViewAs={viewAs} />
        <ProofLine proof={summary.proof} />
      </div>
      <div className="grid min-w-0 content-start gap-gutter">
        <ClosingPanel summary={summary} />
        <ThroughputPanel summary={summary} />
      </div>
      <div className="grid min-w-0 content-start gap-gutter">
        <ReasonsPanel summary={summary} />
        <BasisPanel summary={summary} />
      </div>
    </div>
  );
}
