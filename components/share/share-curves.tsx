import { compareDashes } from "@/components/charts/compare-lines";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { ShareCurve } from "@/lib/contract/share-report";
import { elapsedTicks } from "@/lib/view/elapsed-ticks";
import { unknownFigure } from "@/lib/view/format-percent";
import { percentTicks } from "@/lib/view/percent-ticks";
import { type CurvesPlot, prepareShareCurves, shareStepAt } from "@/lib/view/prepare-share-curves";
import { PlotLine, SharePlot, share } from "./share-plot";
import { SharePlotPanel } from "./share-plot-panel";

const rowsShown = 24;

/** What had landed of each delivery, from its own start, one over the other. */
export function ShareCurves({ curves, smallest }: { curves: readonly ShareCurve[]; smallest: number }) {
  const w = useWording();
  const plot = prepareShareCurves(curves);
  const floor = plot && plot.floor > 0 ? ` ${w.t("share.closingFloor", { percent: w.percent(plot.floor) })}` : "";
  return (
    <SharePlotPanel
      title={w.t("share.curves")}
      hint={`${w.t("share.curvesHint")}${floor}`}
      none={w.t("share.closingNone", { count: w.count(smallest) })}
      drawing={plot && <CurvesDrawing plot={plot} smallest={smallest} />}
      table={plot && <CurvesRows plot={plot} />}
    />
  );
}

function CurvesDrawing({ plot, smallest }: { plot: CurvesPlot; smallest: number }) {
  const w = useWording();
  const across = elapsedTicks(plot.longest).map((elapsed) => ({ x: elapsed / plot.longest, label: w.left(elapsed / 1000) }));
  return (
    <>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
        {plot.lines.map((line, i) => (
          <li key={line.letter} className="inline-flex items-center gap-1.5">
            <span className="font-semibold text-ink">{line.letter}</span>
            <svg width="22" height="6" viewBox="0 0 22 6" aria-hidden="true">
              <path d="M0 3h22" stroke="currentColor" strokeWidth="2" strokeDasharray={dashesOf(i)} />
            </svg>
            <span className="wrap-anywhere">{line.title}</span>
            {line.points.length === 0 ? <span>({w.t("share.tooSmall", { count: w.count(smallest) })})</span> : null}
          </li>
        ))}
      </ul>
      <SharePlot label={w.t("share.curvesLabel")} from={0} to={plot.longest} ticks={percentTicks(plot.floor, w)} across={across}>
        {plot.lines.map((line, i) => (
          <PlotLine key={line.letter} points={line.points} stroke="var(--color-landed)" dashes={dashesOf(i)} />
        ))}
        {plot.lines.map(({ letter, points }) => {
          const end = points.at(-1);
          return end === undefined ? null : (
            <text key={letter} x={share(end[0])} y={share(end[1])} dx="-4" dy="14" textAnchor="end" className="fill-ink font-semibold">
              {letter}
            </text>
          );
        })}
      </SharePlot>
    </>
  );
}

function CurvesRows({ plot }: { plot: CurvesPlot }) {
  const w = useWording();
  const instants = Array.from({ length: rowsShown + 1 }, (_, i) => (i * plot.longest) / rowsShown);
  return (
    <Table scrolls="both" label={`${w.t("share.curves")}: ${w.t("share.elapsed")}`} className="text-sm">
      <thead>
        <tr>
          <Th>{w.t("share.elapsed")}</Th>
          {plot.lines.map(({ letter, title }) => (
            <Th key={letter} align="end" wraps>
              {letter} {title}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {instants.map((elapsed) => (
          <Tr key={elapsed}>
            <Td className="py-1">{w.left(elapsed / 1000)}</Td>
            {plot.lines.map((line) => {
              const percent = shareStepAt(line, elapsed);
              return (
                <Td key={line.letter} align="end" className="py-1">
                  {percent === null ? unknownFigure : w.percent(percent)}
                </Td>
              );
            })}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function dashesOf(index: number): string {
  return compareDashes[index % compareDashes.length] ?? "";
}
