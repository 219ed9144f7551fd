import Link from "next/link";
import { Band } from "@/components/delivery/band";
import { FinalityWords } from "@/components/delivery/finality-words";
import { Ago } from "@/components/ui/instant";
import { Pill, Tag } from "@/components/ui/pill";
import { RollingNumber } from "@/components/ui/rolling-number";
import { Td, Tr } from "@/components/ui/table";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { formatCount } from "@/lib/view/format-number";
import { formatPercent, formatPercentFigure, unknownFigure } from "@/lib/view/format-percent";
import { deliveryHref } from "@/lib/view/log-href";
import { modeWords } from "@/lib/view/words";

const wide = "hidden md:table-cell";

export function DeliveryRow({ row }: { row: DeliverySummary }) {
  const { counts } = row;
  return (
    <Tr className="hover:bg-sunk/60">
      <Td className="max-md:pr-0">
        <Link href={deliveryHref(row.id)} prefetch={false} className="covers font-medium wrap-anywhere">
          {row.label}
        </Link>
        <p className="mt-1 flex flex-wrap items-center gap-1.5">
          {row.key === row.label ? null : <span className="mr-0.5 font-mono text-sm break-all text-muted">{row.key}</span>}
          <Tag>{modeWords[row.mode]}</Tag>
          {row.messagesToSend.declared ? null : <Tag title="No target was declared: percentages are over the messages seen so far">no target</Tag>}
          {row.clockAt === null ? null : <Tag title="Runs on the clock of a replay">replay</Tag>}
          {row.proof && row.proof.differences > 0 ? <Tag title="The numbers do not agree with a recount of the events">differs</Tag> : null}
        </p>
        <div className="mt-2.5 md:hidden">
          <Standing row={row} />
          <p className="mt-1.5 text-sm text-muted">
            {formatCount(row.messagesToSend.value)} to send · {formatCount(counts.failed)} failed · <LastEvent row={row} />
          </p>
        </div>
      </Td>
      <Td className={wide}>
        <Standing row={row} />
      </Td>
      <Figure value={row.messagesToSend.value} />
      <Figure value={counts.delivered} />
      <Figure value={counts.pending + counts.relayed + counts.deferred} />
      <Figure value={counts.failed} />
      <Td align="end" className="hidden text-muted lg:table-cell">
        <LastEvent row={row} />
      </Td>
    </Tr>
  );
}

function Standing({ row }: { row: DeliverySummary }) {
  const { percent, atLeast, atMost } = row.success;
  return (
    <div className="max-w-md min-w-44">
      <div className="mb-1 flex items-baseline justify-between gap-3">
        <span className="text-lg leading-none font-semibold">
          {percent === null ? unknownFigure : <RollingNumber value={percent} format={formatPercentFigure} />}
          {percent === null ? null : <span className="text-base font-normal text-muted"> %</span>}
        </span>
        <Pill>
          <span className="truncate">
            <FinalityWords summary={row} brief={row.provisional} />
          </span>
        </Pill>
      </div>
      <Band counts={row.counts} />
      <p className="mt-1 text-sm text-muted">
        {percent === null
          ? "nothing relayed yet"
          : row.provisional
            ? `at least ${formatPercent(atLeast)}, at most ${formatPercent(atMost)}`
            : `${formatPercent(atLeast)} landed`}
      </p>
    </div>
  );
}

function Figure({ value }: { value: number }) {
  return (
    <Td align="end" className={wide}>
      <RollingNumber value={value} format={formatCount} />
    </Td>
  );
}

function LastEvent({ row }: { row: DeliverySummary }) {
  return row.lastEventAt === null ? "nothing heard yet" : <Ago at={row.lastEventAt} clockAt={row.clockAt} />;
}
