"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { DeliverySummary } from "@/lib/contract/delivery";

type LogMovedProps = { summary: DeliverySummary; refreshing: boolean; onRefresh: () => void };

/** Rows stand still while they are read; this says when the delivery has moved on since. Keyed by the time the rows were read. */
export function LogMoved({ summary, refreshing, onRefresh }: LogMovedProps) {
  const [readAt] = useState(() => fingerprint(summary));
  const moved = readAt !== fingerprint(summary);
  return (
    <div role="status" className="no-print">
      {moved ? (
        <p className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-control border bg-panel px-3.5 py-1.5 text-muted">
          The numbers have moved since these rows were read.
          <Button variant="ghost" onClick={onRefresh} disabled={refreshing}>
            {refreshing ? "Refreshing…" : "Refresh"}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function fingerprint({ counts, failedBy, lastEventAt }: DeliverySummary): string {
  return JSON.stringify([counts, failedBy, lastEventAt]);
}
