"use client";

import { Th } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";

/** Campaign's three figures of a failure. */
export function FigureHeads() {
  const { t } = useWording();
  return (
    <>
      <Th align="end" className="sm:w-24">
        <span title={t("failures.errorsHint")}>{t("failures.errors")}</span>
      </Th>
      <Th align="end" className="w-28 max-sm:hidden">
        <span title={t("failures.contributionHint")}>{t("failures.contribution")}</span>
      </Th>
      <Th align="end" className="sm:w-24">
        <span title={t("failures.breakdownHint")}>{t("failures.breakdown")}</span>
      </Th>
    </>
  );
}
