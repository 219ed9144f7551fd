import { useId } from "react";
import { IntervalTable } from "@/components/ui/interval-table";
import { useWording } from "@/lib/client/use-wording";
import type { ShareClosing as Closing } from "@/lib/contract/share-report";
import { percentTicks } from "@/lib/view/percent-ticks";
import { type ClosingPlot, prepareShareClosing } from "@/lib/view/prepare-share-charts";
import { HatchPattern } from "./share-band";
import { listOf, PlotLine, SharePlot, share } from "./share-plot";
import { SharePlotPanel } from "./share-plot-panel";

export function ShareClosing({ closing, smallest }: { closing: Closing; smallest: number }) {
  const w = useWording();
  const plot = prepareShareClosing(closing);
  const floor = plot && plot.floor > 0 ? ` ${w.t("share.closingFloor", { percent: w.percent(plot.floor) })}` : "";
  return (
    <SharePlotPanel
      title={w.t("share.closing")}
      hint={`${w.t("share.closingHint")}${floor}`}
      none={w.t("share.closingNone", { count: w.count(smallest) })}
      drawing={plot && <ClosingDrawing plot={plot} />}
      table={<ClosingRows closing={closing} />}
    />
  );
}

function ClosingDrawing({ plot }: { plot: ClosingPlot }) {
  const w = useWording();
  const [hatch, area] = [useId(), useId()];
  return (
    <SharePlot label={w.t("share.closing")} from={plot.from} to={plot.to} ticks={percentTicks(plot.floor, w)}>
      <HatchPattern id={hatch} />
      <clipPath id={area} clipPathUnits="objectBoundingBox">
        <polygon points={listOf([...plot.atMost, ...plot.atLeast.toReversed()])} />
      </clipPath>
      <rect width="100%" height="100%" fill={`url(#${hatch})`} clipPath={`url(#${area})`} opacity="0.75" />
      <PlotLine points={plot.atMost} stroke="var(--color-failed)" />
      <PlotLine points={plot.atLeast} stroke="var(--color-landed)" width={2.5} />
      {plot.now === null || plot.now === 1 ? null : <line x1={share(plot.now)} x2={share(plot.now)} y1="0" y2="100%" stroke="var(--color-ink)" />}
      {plot.deadline === null ? null : (
        <>
          <line x1="100%" x2="100%" y1="0" y2="100%" stroke="var(--color-edge)" strokeDasharray="3 4" />
          <text x="100%" dx="-6" y="100%" dy="-8" textAnchor="end" className="fill-muted">
            {w.t("share.deadline")}
          </text>
        </>
      )}
    </SharePlot>
  );
}

function ClosingRows({ closing }: { closing: Closing }) {
  const w = useWording();
  return (
    <IntervalTable
      label={`${w.t("share.closing")}: ${w.t("share.interval")}`}
      interval={w.t("share.interval")}
      columns={[w.t("share.atLeast"), w.t("share.atMost")]}
      rows={closing.points.map(({ at, atLeast, atMost }) => ({ key: `${at} ${atLeast} ${atMost}`, at, figures: [w.percent(atLeast), w.percent(atMost)] }))}
    />
  );
}
