import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { ShareThroughput as Throughput } from "@/lib/contract/share-report";
import { prepareShareThroughput, type ShareSeries, shareSeries, type ThroughputPlot } from "@/lib/view/prepare-share-charts";
import { PlotLine, SharePlot } from "./share-plot";

const strokes: Record<ShareSeries, string> = {
  relayed: "var(--color-relayed)",
  delivered: "var(--color-landed)",
  deferrals: "var(--color-retried)",
};

export function ShareThroughput({ throughput, smallest }: { throughput: Throughput; smallest: number }) {
  const w = useWording();
  const plot = prepareShareThroughput(throughput);
  return (
    <Panel title={w.t("share.throughput")} hint={w.t("share.throughputHint")}>
      {plot ? <ThroughputDrawing plot={plot} /> : <p className="py-10 text-center text-muted">{w.t("share.throughputNone", { count: w.count(smallest) })}</p>}
      {plot ? (
        <div className="no-print">
          <Disclosure summary={w.t("share.asTable")}>
            <ThroughputRows throughput={throughput} />
          </Disclosure>
        </div>
      ) : null}
    </Panel>
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
  return (
    <Table scrolls="both" label={w.t("share.throughput")} className="text-sm">
      <thead>
        <tr>
          <Th>{w.t("share.interval")}</Th>
          {shareSeries.map((series) => (
            <Th key={series} align="end">
              {w.t(`share.${series}`)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <Tr key={point.at}>
            <Td className="py-1">{w.instant(point.at, "day-minute")}</Td>
            {shareSeries.map((series) => (
              <Td key={series} align="end" className="py-1">
                {w.rate((point[series] * 60) / bucketSeconds)}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
