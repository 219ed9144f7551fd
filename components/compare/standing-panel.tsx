"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Band, BandLegend } from "@/components/delivery/band";
import { CorrectionWords, FinalityWords } from "@/components/delivery/finality-words";
import { Opens } from "@/components/delivery/opens";
import { classNames } from "@/components/ui/class-names";
import { Instant } from "@/components/ui/instant";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/pill";
import { RollingNumber } from "@/components/ui/rolling-number";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TheirWords } from "@/components/ui/their-words";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { toSendOutcomes } from "@/lib/domain/message-state";
import { letters } from "@/lib/view/compared";
import { percentOf, unknownFigure } from "@/lib/view/format-percent";
import { deliveryHref, type LogLink, logHref } from "@/lib/view/log-href";
import { unseenCount } from "@/lib/view/prepare-standing";
import { showControls } from "@/lib/view/show-controls";
import { SideMark } from "./side-mark";

type StandingPanelProps = { sides: readonly DeliverySummary[]; onRemove: (id: string) => void };
type Cell = (side: DeliverySummary) => ReactNode;

/** On a phone a row is its name above its figures, two beside each other. */
const pairs = "max-sm:grid max-sm:grid-cols-2 max-sm:border-b max-sm:last:border-b-0";

/** Figures of the deliveries, a column each. */
export function StandingPanel({ sides, onRemove }: StandingPanelProps) {
  const { t } = useWording();
  const rows: [name: "success" | "toSend" | "delivered" | "open" | "failed" | "complained" | "started" | "finality", cell: Cell][] = [
    ["success", (side) => <Success side={side} />],
    ["toSend", (side) => <Figure count={side.messagesToSend.value} href={ofAllRows(side, { outcome: toSendOutcomes })} />],
    ["delivered", (side) => <Figure count={side.counts.delivered} href={logTo(side, { outcome: "delivered" })} of={side.messagesToSend.value} />],
    [
      "open",
      (side) => (
        <Figure
          count={side.counts.pending + side.counts.relayed + side.counts.deferred}
          href={ofAllRows(side, { outcome: ["pending", "relayed", "deferred"] })}
          of={side.messagesToSend.value}
        />
      ),
    ],
    ["failed", (side) => <Figure count={side.counts.failed} href={logTo(side, { outcome: "failed" })} of={side.messagesToSend.value} />],
    ["complained", (side) => <Figure count={side.counts.complained} href={logTo(side, { complained: true })} of={side.counts.delivered} landed />],
    ["started", (side) => (side.startedAt === null ? t("compare.notStarted") : <Instant at={side.startedAt} />)],
    [
      "finality",
      (side) => (
        <>
          <FinalityWords summary={side} brief />
          <span className="block text-sm text-muted empty:hidden">
            <CorrectionWords summary={side} />
          </span>
        </>
      ),
    ],
  ];
  return (
    <Panel title={t("compare.standing")} hint={<span className="no-print">{t("compare.standingHint")}</span>} actions={<BandLegend />}>
      <Table label={t("compare.standing")} className="max-sm:block sm:table-fixed">
        <thead className="max-sm:block">
          <tr className={pairs}>
            <Th className="align-bottom max-sm:sr-only sm:w-40">{t("compare.measure")}</Th>
            {sides.map((side, i) => (
              <Th key={side.id} wraps className="align-bottom max-sm:border-b-0 max-sm:last:pr-4">
                <Heading side={side} index={i} onRemove={() => onRemove(side.id)} />
              </Th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map(([name, cell]) => (
            <Tr key={name} className={classNames("last:[&>th]:border-b-0", pairs)}>
              <Th scope="row" wraps className="align-top max-sm:col-span-2 max-sm:border-b-0 max-sm:pb-0">
                {t(`compare.row.${name}`)}
              </Th>
              {sides.map((side, i) => (
                <Td key={side.id} className="max-sm:border-b-0 max-sm:pt-1 max-sm:last:pr-4 [&_time]:whitespace-normal">
                  <span aria-hidden="true" className="mr-1.5 text-sm text-muted sm:hidden">
                    {letters[i]}
                  </span>
                  {cell(side)}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

function Heading({ side, index, onRemove }: { side: DeliverySummary; index: number; onRemove: () => void }) {
  const { t } = useWording();
  return (
    <div className="max-w-xs text-ink">
      <button
        type="button"
        aria-label={t("compare.remove", { label: showControls(side.label) })}
        onClick={onRemove}
        className="no-print float-right ml-1 rounded-bar px-1.5 text-muted hover:text-ink"
      >
        ×
      </button>
      <span className="mr-2">
        <SideMark index={index} />
      </span>
      <Link href={deliveryHref(side.id)} className="opens text-base font-medium wrap-anywhere">
        <TheirWords text={side.label} />
      </Link>
      <p className="mt-1">
        <Tag>{t(`mode.${side.mode}`)}</Tag>
      </p>
    </div>
  );
}

function Success({ side }: { side: DeliverySummary }) {
  const w = useWording();
  const { percent, atLeast, atMost } = side.success;
  return (
    <div className="max-w-xs">
      <p className="text-lg font-semibold max-sm:inline">{percent === null ? unknownFigure : <RollingNumber value={percent} format={w.percent} />}</p>
      <Band counts={side.counts} className="my-1" />
      {percent === null || atLeast === atMost ? null : (
        <p className="text-sm text-muted">
          {w.percent(atLeast)} – {w.percent(atMost)}
        </p>
      )}
    </div>
  );
}

function Figure({ count, href = null, of, landed = false }: { count: number; href?: string | null; of?: number; landed?: boolean }) {
  const w = useWording();
  const figure = <RollingNumber value={count} format={w.count} />;
  const percent = of === undefined ? null : percentOf(count, of);
  return (
    <>
      <span className="font-medium">
        <Opens href={count === 0 ? null : href}>{figure}</Opens>
      </span>
      {percent === null ? null : (
        <span className="block text-sm text-muted">{w.t(landed ? "compare.ofLanded" : "compare.of", { percent: w.percent(percent) })}</span>
      )}
    </>
  );
}

/** Declared messages that no feed has named have no row to open: then the number stays as it is. */
function ofAllRows(side: DeliverySummary, link: LogLink): string | null {
  return unseenCount(side) === 0 ? logTo(side, link) : null;
}

function logTo({ id }: DeliverySummary, link: LogLink): string {
  return logHref(id, link);
}
