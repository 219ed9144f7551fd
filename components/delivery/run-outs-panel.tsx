"use client";

import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { Instant } from "@/components/ui/instant";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { runOutsOptions } from "@/lib/client/delivery-queries";
import { problemWords } from "@/lib/client/problem-words";
import { useStandingThen } from "@/lib/client/use-standing-then";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { RunOuts } from "@/lib/contract/run-outs";
import { mostLookedThrough } from "@/lib/contract/standing-then";
import { unknownFigure } from "@/lib/view/format-percent";
import { logHref } from "@/lib/view/log-href";
import { openOutcomes, prepareRunOuts, type RunOutFigure } from "@/lib/view/prepare-run-outs";
import { linkThen } from "@/lib/view/then";
import type { Wording } from "@/lib/view/wording";
import { Opens } from "./opens";

type RunOutsPanelProps = {
  now: DeliverySummary /** As of the instant gone back to, null while that is being read. */;
  shown: DeliverySummary | null;
  at: number | null;
};

/** When the messages that are still open are written off. */
export function RunOutsPanel({ now, shown, at }: RunOutsPanelProps) {
  const w = useWording();
  const { id } = now;
  const then = useStandingThen(id, at);
  const past = then !== null && shown !== null;
  const { counts } = past ? shown : now;
  const isTold = at === null || past;
  const open = isTold ? counts.relayed + counts.deferred : 0;
  const { data: runOuts, error, refetch } = useQuery({ ...runOutsOptions(id), enabled: now.counts.relayed + now.counts.deferred > 0 });
  const data = past ? then.runOuts : runOuts;
  return (
    <Panel
      title={w.t("delivery.runOuts.title")}
      hint={
        past
          ? w.t.rich("delivery.runOuts.hintThen", { instant: () => <Instant key="instant" at={then.asOf} /> })
          : at === null
            ? w.t("delivery.runOuts.hint")
            : w.t("delivery.runOuts.hintPast", { n: mostLookedThrough })
      }
    >
      {open === 0 ? <p className="grid min-h-44 place-items-center print:min-h-0 text-muted">{isTold ? w.t("delivery.runOuts.none") : unknownFigure}</p> : null}
      {open > 0 && error && !data ? (
        <ErrorState title={w.t("delivery.runOuts.failed")} retry={() => void refetch()}>
          {problemWords(error, w)}
        </ErrorState>
      ) : null}
      {open > 0 && !data && !error ? <Skeleton className="h-44 rounded-control" /> : null}
      {open > 0 && data ? <RunOutsTable id={id} counts={counts} runOuts={data} at={at} w={w} /> : null}
    </Panel>
  );
}

type RunOutsTableProps = Pick<DeliverySummary, "id" | "counts"> & { runOuts: RunOuts; at: number | null; w: Wording };

function RunOutsTable({ id, counts, runOuts, at, w }: RunOutsTableProps) {
  return (
    <>
      <Table label={w.t("delivery.runOuts.table")}>
        <thead>
          <tr>
            <Th>{w.t("delivery.runOuts.window")}</Th>
            <Th align="end">{w.t("outcome.relayed")}</Th>
            <Th align="end">{w.t("delivery.runOuts.retriedColumn")}</Th>
          </tr>
        </thead>
        <tbody>
          {prepareRunOuts(id, runOuts, counts, at === null).map(({ after, until, figures }) => (
            <Tr key={after}>
              <Td className="py-2">{spanWords(after, until, w)}</Td>
              {openOutcomes.map((outcome) => (
                <Td key={outcome} align="end" className="py-2">
                  <Opens href={figures[outcome].href}>{figureWords(figures[outcome], w)}</Opens>
                </Td>
              ))}
            </Tr>
          ))}
          <Tr>
            <Th scope="row" className="border-b-0 py-2 text-ink">
              {w.t("delivery.runOuts.inAll")}
            </Th>
            {openOutcomes.map((outcome) => (
              <Td key={outcome} align="end" className="py-2 font-semibold">
                <Opens href={counts[outcome] === 0 ? null : logHref(id, linkThen({ outcome }, at === null ? null : { at, whole: false }))}>
                  {w.count(counts[outcome])}
                </Opens>
              </Td>
            ))}
          </Tr>
        </tbody>
      </Table>
      <dl className="mt-3 space-y-1 border-t pt-3">
        {(["first", "last"] as const).map((end) => {
          const at = end === "first" ? runOuts.firstAt : runOuts.lastAt;
          return (
            <div key={end} className="flex flex-wrap justify-between gap-x-5">
              <dt className="text-muted">{w.t(`delivery.runOuts.${end}`)}</dt>
              <dd>{at === null ? "–" : <Instant at={at} />}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

function spanWords(after: number, until: number | null, w: Wording): string {
  if (until === null) return w.t("delivery.runOuts.later");
  if (after === 0) return w.t("delivery.runOuts.within", { span: w.span(until) });
  return w.t("delivery.runOuts.between", { from: w.span(after), to: w.span(until) });
}

function figureWords({ n, least }: RunOutFigure, w: Wording): string {
  if (n === null) return unknownFigure;
  return w.t(least ? "delivery.runOuts.atLeast" : "delivery.runOuts.count", { count: w.count(n) });
}
