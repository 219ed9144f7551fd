import { IntervalTable } from "@/components/ui/interval-table";
import { useWording } from "@/lib/client/use-wording";
import type { ShareThroughput as Throughput } from "@/lib/contract/share-report";
import { prepareShareThroughput, type ShareSeries, shareSeries, type ThroughputPlot } from "@/lib/view/prepare-share-charts";
import { PlotLine, SharePlot } from "./share-plot";
import { SharePlotPanel } from "./share-plot-panel";

const strokes: Record<ShareSeries, string> = {
  relayed: "var(--color-relayed)",
  delivered: "var(--color-landed)",
  deferrals: "var(--color-retried)",
};

export function ShareThroughput({ throughput, smallest }: { throughput: Throughput; smallest: number }) {
  const w = useWording();
  const plot = prepareShareThroughput(throughput);
  return (
    <SharePlotPanel
      title={w.t("share.throughput")}
      hint={w.t("share.throughputHint")}
      none={w.t("share.throughputNone", { count: w.count(smallest) })}
      drawing={plot && <ThroughputDrawing plot={plot} />}
      table={<ThroughputRows throughput={throughput} />}
    />
  );
}

function ThroughputDrawing({ plot }: { plot: ThroughputPlot }) {
  const w = useWording();
  return (
    <>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        {shareSeries.map((series) => (
          <span key={series} className="inline-flex items-center gap-1.5">
            <svg width="16" height="4" aria-hidden="true">
              <rect width="16" height="4" rx="2" fill={strokes[series]} />
            </svg>
            {w.t(`share.${series}`)}
          </span>
        ))}
      </p>
      <SharePlot
        label={w.t("share.throughput")}
        from={plot.from}
        to={plot.to}
        ticks={plot.ticks.map(({ y, value }) => ({ y, label: value >= 1 || value === 0 ? w.compact(value) : w.decimal(value) }))}
      >
        {shareSeries.toReversed().map((series) => (
          <PlotLine key={series} points={plot.lines[series]} stroke={strokes[series]} />
        ))}
      </SharePlot>
    </>
  );
}

function ThroughputRows({ throughput: { points, bucketSeconds } }: { throughput: Throughput }) {
  const w = useWording();
  const rateOf = (count: number) => w.rate((count * 60) / bucketSeconds);
  return (
    <IntervalTable
      label={`${w.t("share.throughput")}: ${w.t("share.interval")}`}
      interval={w.t("share.interval")}
      columns={shareSeries.map((series) => w.t(`share.${series}`))}
      rows={points.map((point) => ({ key: point.at, at: point.at, figures: shareSeries.map((series) => rateOf(point[series])) }))}
    />
  );
}
