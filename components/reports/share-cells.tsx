"use client";

import { Band } from "@/components/delivery/band";
import { Opens } from "@/components/delivery/opens";
import { classNames } from "@/components/ui/class-names";
import { Td, Th } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { Statistics } from "@/lib/contract/report";
import { bandCounts, countOf, type ShareName, shareNames, sharesOf } from "@/lib/view/prepare-report";

const wide = "hidden md:table-cell";

export function ShareHeads() {
  const { t } = useWording();
  return (
    <>
      <Th className="hidden w-[16%] min-w-24 md:table-cell">{t("reports.band")}</Th>
      <Th align="end">
        <span title={t("reports.processedHint")}>{t("reports.processed")}</span>
      </Th>
      {shareNames.map((name) => (
        <Th key={name} align="end" className={name === "delivered" ? "" : wide}>
          <span title={name === "rest" ? t("reports.restHint") : undefined}>{t(`reports.${name}`)}</span>
        </Th>
      ))}
      <Th align="end" className={wide}>
        {t("reports.complained")}
      </Th>
    </>
  );
}

type Figure = ShareName | "processed" | "complained";
type ShareCellsProps = { statistics: Statistics; hrefOf?: (figure: Figure) => string | null };

/** Each figure opens what it is made of, where there is a way to; a share says how many messages it is. */
export function ShareCells({ statistics, hrefOf = () => null }: ShareCellsProps) {
  const w = useWording();
  const shares = sharesOf(statistics);
  const messages = (name: Figure) => w.t("reports.messages", { count: countOf(statistics, name) });
  return (
    <>
      <Td className="hidden md:table-cell">
        <Band counts={bandCounts(statistics)} className="mt-1.5" />
      </Td>
      <Td align="end">
        <Opens href={hrefOf("processed")}>{w.count(statistics.processed)}</Opens>
      </Td>
      {shareNames.map((name) => (
        <Td key={name} align="end" className={classNames("whitespace-nowrap", name !== "delivered" && wide)}>
          <Opens href={hrefOf(name)} title={messages(name)}>
            {w.percent(shares[name])}
          </Opens>
        </Td>
      ))}
      <Td align="end" className={classNames("whitespace-nowrap", wide)}>
        <Opens href={hrefOf("complained")} title={messages("complained")}>
          {w.percent(shares.complained)}
        </Opens>
      </Td>
    </>
  );
}

/** On a phone, what has no column: the band, and each share there is any of. */
export function ShareLine({ statistics }: { statistics: Statistics }) {
  const w = useWording();
  const shares = sharesOf(statistics);
  const told = ([...shareNames, "complained"] as const).filter((name) => name !== "delivered" && (shares[name] ?? 0) > 0);
  return (
    <div className="mt-1.5 font-normal md:hidden">
      <Band counts={bandCounts(statistics)} />
      <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-muted">
        {told.map((name) => (
          <span key={name} className="whitespace-nowrap">
            {w.t(`reports.${name}`)} {w.percent(shares[name])}
          </span>
        ))}
      </p>
    </div>
  );
}
