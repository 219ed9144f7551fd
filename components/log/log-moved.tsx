"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { LogFilterParams } from "@/lib/contract/log";
import { prepareLogCount } from "@/lib/view/prepare-log-heading";

type LogMovedProps = { summary: DeliverySummary; filter: LogFilterParams; refreshing: boolean; onRefresh: () => void };

/** Rows stand still while they are read; this says what waits since. Begun anew with each reading. */
export function LogMoved({ summary, filter, refreshing, onRefresh }: LogMovedProps) {
  const w = useWording();
  const [before] = useState(() => ({ of: fingerprint(summary), count: prepareLogCount(summary, filter) }));
  const moved = before.of !== fingerprint(summary);
  const added = (prepareLogCount(summary, filter) ?? 0) - (before.count ?? 0);
  return (
    <div role="status" className="min-h-8">
      {moved ? (
        <p className="flex items-center gap-x-1 text-sm text-muted">
          {before.count !== null && added > 0 ? w.t("log.added", { count: added }) : w.t("log.moved")}
          <Button variant="ghost" onClick={onRefresh} disabled={refreshing}>
            {refreshing ? w.t("log.refreshing") : w.t("log.refresh")}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function fingerprint({ counts, failedBy, lastEventAt }: DeliverySummary): string {
  return JSON.stringify([counts, failedBy, lastEventAt]);
}
