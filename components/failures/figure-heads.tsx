"use client";

import { Th } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";

/** Campaign's three figures of a failure. */
/** `within`: of rows of one row, whose contribution is to that row, and whose breakdown is of the whole delivery. */
export function FigureHeads({ within = false }: { within?: boolean }) {
  const { t } = useWording();
  return (
    <>
      <Th align="end" className="sm:w-24">
        <span title={t("failures.errorsHint")}>{t("failures.errors")}</span>
      </Th>
      <Th align="end" className="w-28 max-sm:hidden">
        <span title={t("failures.contributionHint")}>{t(within ? "failures.contributionWithin" : "failures.contribution")}</span>
      </Th>
      <Th align="end" className="sm:w-24">
        <span title={t("failures.breakdownHint")}>{t(within ? "failures.breakdownWithin" : "failures.breakdown")}</span>
      </Th>
    </>
  );
}
