"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { timelineOptions } from "@/lib/client/delivery-queries";
import { useChartNow } from "@/lib/client/use-chart-now";
import { useTimeZone } from "@/lib/client/use-time-zone";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { type ClosingRange, openingRange, prepareClosing } from "@/lib/view/prepare-closing";
import { ChartEmpty, ChartFailed, ChartSkeleton } from "./chart-states";
import { ClosingTable } from "./closing-table";

const ClosingChart = dynamic(() => import("@/components/charts/closing-chart").then((module) => module.ClosingChart), { ssr: false, loading: ChartSkeleton });

const ranges = [
  { value: "so-far", label: "So far" },
  { value: "to-deadline", label: "To the deadline" },
] as const satisfies readonly { value: ClosingRange; label: string }[];

export function ClosingPanel({ summary }: { summary: DeliverySummary }) {
  const { data: timeline, error, refetch } = useQuery(timelineOptions(summary.id));
  const timeZone = useTimeZone();
  const now = useChartNow(summary, timeline);
  const [chosen, setChosen] = useState<ClosingRange | null>(null);
  // Decided once, by what was there when the page opened: the axis must not change under the reader.
  const [opening] = useState(() => openingRange(summary.startedAt, summary.finalAt, Date.parse(summary.clockAt ?? summary.updatedAt)));
  const range = chosen ?? opening;
  const { finalAt, provisional } = summary;
  const closing = useMemo(
    () => (timeline ? prepareClosing({ timeline, summary: { finalAt, provisional }, now, range }) : null),
    [timeline, finalAt, provisional, now, range],
  );
  const floor = closing && closing.floor > 0 ? ` The axis starts at ${closing.floor} %.` : "";
  return (
    <Panel
      title="How the answer closes"
      hint={`Between what has certainly landed and what still can.${floor}`}
      actions={summary.provisional && closing ? <Segmented label="Time shown" options={ranges} value={range} onChange={setChosen} /> : null}
    >
      {error && !timeline ? <ChartFailed retry={() => void refetch()} /> : null}
      {!timeline && !error ? <ChartSkeleton /> : null}
      {timeline && !closing ? <ChartEmpty>Nothing has been relayed yet. The curve starts with the first relay.</ChartEmpty> : null}
      {timeline && closing ? (
        <>
          <ClosingChart closing={closing} timeZone={timeZone} />
          <Disclosure summary="The same as a table">
            <ClosingTable timeline={timeline} />
          </Disclosure>
        </>
      ) : null}
    </Panel>
  );
}
