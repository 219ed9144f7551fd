"use client";

import { RollingNumber } from "@/components/ui/rolling-number";
import { Segmented } from "@/components/ui/segmented";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Mode } from "@/lib/domain/mode";
import { unknownFigure } from "@/lib/view/format-percent";
import { bandSentence, modeSentence, prepareHeadline } from "@/lib/view/prepare-headline";
import type { Then } from "@/lib/view/then";
import { Band, BandLegend } from "./band";
import { FinalityNote, FinalityThen } from "./finality-note";
import { HeadlineRoom } from "./headline-room";
import { StandingCells } from "./standing-cells";

type HeadlinePanelProps = { summary: DeliverySummary; mode: Mode; then: Then | null; relayedWithinSeconds: number | null; onViewAs: (mode: Mode) => void };

/** The number first, the reason beside it. */
export function HeadlinePanel({ summary, mode, then, relayedWithinSeconds, onViewAs }: HeadlinePanelProps) {
  const past = then !== null;
  const w = useWording();
  const headline = prepareHeadline(summary.success, mode);
  const sentence = bandSentence(headline, summary.provisional, past, w) ?? w.t(past ? "delivery.closing.emptyThen" : "delivery.headline.nothingYet");
  const modeOptions = [
    { value: "efs", label: w.t("delivery.headline.efs") },
    { value: "relay", label: w.t("delivery.headline.relay") },
  ] as const;
  return (
    <section aria-labelledby="success" className="rounded-panel border bg-panel p-4 sm:p-6">
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[17.5rem_minmax(0,1fr)]">
        <div>
          <div className="flex items-center justify-between gap-3">
            <h2 id="success" className="font-normal text-muted">
              {w.t("delivery.headline.success")}
            </h2>
            <div className="no-print flex items-center gap-2 text-sm text-muted">
              <span>{w.t("delivery.headline.viewAs")}</span>
              <Segmented label={w.t("delivery.headline.viewAs")} options={modeOptions} value={mode} onChange={onViewAs} />
            </div>
          </div>
          <Figure percent={headline.percent} still={past} />
          <HeadlineRoom summary={summary} past={past}>
            {sentence} {past ? <FinalityThen summary={summary} /> : <FinalityNote summary={summary} />}
          </HeadlineRoom>
        </div>
        <div className="min-w-0">
          <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="font-normal text-muted">
              {w.t.rich(past ? "delivery.headline.whereThen" : "delivery.headline.where", {
                count: summary.messagesToSend.value,
                n: () => (
                  <span key="n" className="text-ink">
                    {w.count(summary.messagesToSend.value)}
                  </span>
                ),
              })}
            </h2>
            <BandLegend />
          </div>
          <Band counts={summary.counts} size="large" />
          <StandingCells summary={summary} mode={mode} then={then} relayedWithinSeconds={relayedWithinSeconds} />
        </div>
      </div>
      <p className="mt-5 border-t pt-3 text-sm text-pretty text-muted" data-testid="modes">
        {modeSentence(summary, w)} {mode === summary.mode ? null : w.t("delivery.modes.other", { mode: summary.mode })}
      </p>
    </section>
  );
}

function Figure({ percent, still }: { percent: number | null; still: boolean }) {
  const { figure } = useWording();
  return (
    <p className="mt-2 flex items-baseline gap-2 font-semibold" data-testid="success">
      <span className="text-hero tracking-[-0.035em]">
        {percent === null ? unknownFigure : <RollingNumber value={percent} format={figure} still={still} />}
      </span>
      {percent === null ? null : <span className="text-xl font-normal text-muted">%</span>}
    </p>
  );
}
