"use client";

import { Band } from "@/components/delivery/band";
import { Td, Th } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { Statistics } from "@/lib/contract/report";
import { bandCounts, shareNames, sharesOf } from "@/lib/view/prepare-report";

export function ShareHeads() {
  const { t } = useWording();
  return (
    <>
      <Th className="hidden w-[16%] min-w-24 md:table-cell">
        <span className="sr-only">{t("failures.stand")}</span>
      </Th>
      <Th align="end">
        <span title={t("reports.processedHint")}>{t("reports.processed")}</span>
      </Th>
      {shareNames.map((name) => (
        <Th key={name} align="end">
          <span title={name === "rest" ? t("reports.restHint") : undefined}>{t(`reports.${name}`)}</span>
        </Th>
      ))}
      <Th align="end">{t("reports.complained")}</Th>
    </>
  );
}

export function ShareCells({ statistics }: { statistics: Statistics }) {
  const w = useWording();
  const shares = sharesOf(statistics);
  return (
    <>
      <Td className="hidden md:table-cell">
        <Band counts={bandCounts(statistics)} className="mt-1.5" />
      </Td>
      <Td align="end">{w.count(statistics.processed)}</Td>
      {shareNames.map((name) => (
        <Td key={name} align="end" className="whitespace-nowrap">
          {w.percent(shares[name])}
        </Td>
      ))}
      <Td align="end" className="whitespace-nowrap">
        {w.percent(shares.complained)}
      </Td>
    </>
  );
}
