"use client";

import Link from "next/link";
import { Band } from "@/components/delivery/band";
import { FinalityLeft } from "@/components/delivery/finality-left";
import { FinalityMark } from "@/components/delivery/finality-mark";
import { Opens } from "@/components/delivery/opens";
import { Ago, Instant } from "@/components/ui/instant";
import { Pill, Tag } from "@/components/ui/pill";
import { RollingNumber } from "@/components/ui/rolling-number";
import { Td, Tr } from "@/components/ui/table";
import { TheirWords } from "@/components/ui/their-words";
import type { DeliveryListFilter } from "@/lib/client/delivery-queries";
import { useWording } from "@/lib/client/use-wording";
import type { ListedDelivery } from "@/lib/contract/delivery";
import { unknownFigure } from "@/lib/view/format-percent";
import { isFoundBySubject } from "@/lib/view/is-found-by-subject";
import { figureBehind, listRowLinks } from "@/lib/view/list-row-links";
import { deliveryHref } from "@/lib/view/log-href";
import { otherEnd } from "@/lib/view/other-end";
import { showControls } from "@/lib/view/show-controls";
import { LifeLine } from "./life-line";

const wide = "hidden md:table-cell md:py-2";
const wider = "hidden lg:table-cell md:py-2";

/** What was searched for, and what figure of the day the list is behind, since when. */
export type Behind = Pick<DeliveryListFilter, "q" | "has" | "since">;

type DeliveryRowProps = {
  row: ListedDelivery;
  behind: Behind;
  chosen: boolean;
  choosable: boolean;
  onChoose: () => void;
};

export function DeliveryRow({ row, behind, chosen, choosable, onChoose }: DeliveryRowProps) {
  const w = useWording();
  const { counts } = row;
  const links = listRowLinks(row);
  return (
    <Tr className="hover:bg-sunk/60">
      <Td className="max-md:pr-0 md:py-2">
        <div className="flex items-start gap-2.5">
          <input
            type="checkbox"
            checked={chosen}
            disabled={!choosable}
            onChange={onChoose}
            aria-label={w.t("deliveries.table.choose", { label: showControls(row.label) })}
            className="relative z-10 mt-[3px] size-4 shrink-0 accent-ink"
          />
          <div className="min-w-0 flex-1">
            <Link href={deliveryHref(row.id)} prefetch={false} className="covers font-medium wrap-anywhere">
              <TheirWords text={row.label} />
            </Link>
            <Marks row={row} />
            {row.subject !== null && isFoundBySubject(row, behind.q) ? <Subject text={row.subject} /> : null}
            <Adds row={row} behind={behind} />
          </div>
        </div>
        <div className="mt-1.5 md:hidden">
          <Standing row={row} />
          <p className="mt-1.5 text-sm text-muted">
            {w.t.rich("deliveries.row.phone", {
              toSend: w.count(row.messagesToSend.value),
              n: w.count(counts.failed),
              failed: (words) => (
                <Opens key="failed" href={links.failed} className="relative z-10">
                  {words}
                </Opens>
              ),
            })}{" "}
            · <LastEvent row={row} />
          </p>
        </div>
      </Td>
      <Td className={wide}>
        <Standing row={row} />
      </Td>
      <Td className={wider}>
        <LifeLine row={row} wording={w} />
      </Td>
      <Figure value={row.messagesToSend.value} href={links.toSend} />
      <Figure value={counts.delivered} href={links.landed} />
      <Figure value={counts.pending + counts.relayed + counts.deferred} href={links.open} />
      <Figure value={counts.failed} href={links.failed} />
      <Figure value={counts.complained} href={links.complained} className="hidden min-[100rem]:table-cell md:py-2" />
      <Td align="end" className="hidden text-muted min-[120rem]:table-cell md:py-2">
        {row.startedAt === null ? null : <Instant at={row.startedAt} />}
      </Td>
      <Td align="end" className={`${wider} text-muted`}>
        <LastEvent row={row} />
      </Td>
    </Tr>
  );
}

/** What this delivery adds to the figure that the list is behind. */
function Adds({ row, behind }: { row: ListedDelivery; behind: Behind }) {
  const { t } = useWording();
  const adds = figureBehind(row, behind);
  if (adds === null) return null;
  return (
    <p className="mt-1.5 text-sm">
      <Opens href={adds.href} className="relative z-10">
        {t(`deliveries.row.${adds.what}`, { n: adds.n })}
      </Opens>
    </p>
  );
}

function Marks({ row }: { row: ListedDelivery }) {
  const { t } = useWording();
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-1.5">
      {row.key === row.label ? null : (
        <span className="mr-0.5 font-mono text-sm wrap-anywhere text-muted">
          <TheirWords text={row.key} />
        </span>
      )}
      <Tag>{t(`mode.${row.mode}`)}</Tag>
      {row.messagesToSend.declared ? null : <Tag title={t("deliveries.row.noTargetHint")}>{t("deliveries.row.noTarget")}</Tag>}
      {row.clockAt === null ? null : <Tag title={t("deliveries.row.replayHint")}>{t("deliveries.row.replay")}</Tag>}
      {row.proof && row.proof.differences > 0 ? <Tag title={t("deliveries.row.differsHint")}>{t("deliveries.row.differs")}</Tag> : null}
    </p>
  );
}

function Subject({ text }: { text: string }) {
  const { t } = useWording();
  return (
    <p className="mt-1 text-sm wrap-anywhere text-muted line-clamp-2">
      {t.rich("delivery.header.subject", { subject: () => <TheirWords key="subject" text={text} /> })}
    </p>
  );
}

/** The rate and how far to trust it, and the band. */
function Standing({ row }: { row: ListedDelivery }) {
  const w = useWording();
  const { percent } = row.success;
  return (
    <div className="max-w-md min-w-44 min-[120rem]:max-w-none">
      <p className="mb-1 flex items-baseline gap-x-2.5" data-testid="row-success">
        <span className="shrink-0 text-lg leading-[1.1] font-semibold whitespace-nowrap">
          {percent === null ? unknownFigure : <RollingNumber value={percent} format={w.figure} />}
          {percent === null ? null : <span className="text-base font-normal text-muted"> %</span>}
        </span>
        <span className="shrink-0 text-sm text-muted">{percent === null ? w.t("deliveries.row.nothingRelayed") : otherEnd(row, w)}</span>
        <Pill className="ml-auto min-w-0 leading-none">
          <span className="contents max-sm:hidden">
            <FinalityMark summary={row} />
          </span>
          <span className="truncate">
            <FinalityLeft summary={row} />
          </span>
        </Pill>
      </p>
      <Band counts={row.counts} />
    </div>
  );
}

function Figure({ value, href, className = wide }: { value: number; href: string | null; className?: string }) {
  const w = useWording();
  return (
    <Td align="end" className={className}>
      <Opens href={href} className="relative z-10">
        <RollingNumber value={value} format={w.count} />
      </Opens>
    </Td>
  );
}

function LastEvent({ row }: { row: ListedDelivery }) {
  const { t } = useWording();
  if (row.lastEventAt === null) return t("deliveries.row.silent");
  const { lastEventAt, clockAt } = row;
  if (clockAt === null) return <Ago at={lastEventAt} />;
  return (
    <>
      <Ago at={lastEventAt} clockAt={clockAt} /> <span className="whitespace-nowrap md:block md:text-sm">{t("deliveries.row.replayClock")}</span>
    </>
  );
}
