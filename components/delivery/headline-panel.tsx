"use client";

import { RollingNumber } from "@/components/ui/rolling-number";
import { Segmented } from "@/components/ui/segmented";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Mode } from "@/lib/domain/mode";
import { formatCount } from "@/lib/view/format-number";
import { formatPercentFigure, unknownFigure } from "@/lib/view/format-percent";
import { bandSentence, modeSentence, prepareHeadline } from "@/lib/view/prepare-headline";
import { Band, BandLegend } from "./band";
import { FinalityNote } from "./finality-note";
import { StandingCells } from "./standing-cells";

type HeadlinePanelProps = { summary: DeliverySummary; mode: Mode; onViewAs: (mode: Mode) => void };

const modeOptions = [
  { value: "efs", label: "efs" },
  { value: "relay", label: "relay" },
] as const;

/** The number first, the reason beside it. */
export function HeadlinePanel({ summary, mode, onViewAs }: HeadlinePanelProps) {
  const headline = prepareHeadline(summary.success, mode);
  const sentence = bandSentence(headline, summary.provisional);
  return (
    <section aria-labelledby="success" className="rounded-panel border bg-panel p-4 sm:p-6">
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[17.5rem_minmax(0,1fr)]">
        <div>
          <div className="flex items-center justify-between gap-3">
            <h2 id="success" className="font-normal text-muted">
              Success
            </h2>
            <div className="no-print flex items-center gap-2 text-sm text-muted">
              <span>view as</span>
              <Segmented label="View as" options={modeOptions} value={mode} onChange={onViewAs} />
            </div>
          </div>
          <Figure percent={headline.percent} />
          <p className="mt-3 text-pretty text-muted">
            {sentence === null ? "Nothing has been relayed yet, so there is nothing to divide." : sentence} <FinalityNote summary={summary} />
          </p>
        </div>
        <div className="min-w-0">
          <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="font-normal text-muted">
              Where <span className="text-ink">{formatCount(summary.messagesToSend.value)}</span>{" "}
              {summary.messagesToSend.value === 1 ? "message stands" : "messages stand"}
            </h2>
            <BandLegend />
          </div>
          <Band counts={summary.counts} size="large" />
          <StandingCells summary={summary} mode={mode} />
        </div>
      </div>
      <p className="mt-5 border-t pt-3 text-sm text-pretty text-muted">
        {modeSentence(mode)} {mode === summary.mode ? null : `This delivery itself reports as ${summary.mode}. `}Both end at the same number.
      </p>
    </section>
  );
}

function Figure({ percent }: { percent: number | null }) {
  return (
    <p className="mt-2 flex items-baseline gap-2 font-semibold" data-testid="success">
      <span className="text-hero tracking-[-0.035em]">{percent === null ? unknownFigure : <RollingNumber value={percent} format={formatPercentFigure} />}</span>
      {percent === null ? null : <span className="text-xl font-normal text-muted">%</span>}
    </p>
  );
}
