"use client";

import { Fragment, useState } from "react";
import { Button } from "@/components/ui/button";
import { Table, Th } from "@/components/ui/table";
import type { FailuresView } from "@/lib/client/use-failures-view";
import { useSteadyOrder } from "@/lib/client/use-steady-order";
import { useWording } from "@/lib/client/use-wording";
import type { BreakdownBy } from "@/lib/contract/breakdown";
import type { Failures } from "@/lib/view/prepare-failures";
import { ElsewhereRow } from "./elsewhere-row";
import { FailureRow, OthersRow } from "./failure-row";
import { FigureHeads } from "./figure-heads";
import { OpenedRow } from "./opened-row";
import { ownLine } from "./own-line";

type FailuresTableProps = { id: string; by: BreakdownBy; failures: Failures; view: FailuresView };

/** While the pointer or the focus is among the rows, they keep their order; the button brings them into the new one. */
export function FailuresTable({ id, by, failures, view }: FailuresTableProps) {
  const { t } = useWording();
  const [held, setHeld] = useState(false);
  const { items: rows, moved } = useSteadyOrder(failures.rows, (row) => row.value, held);
  const told = rows.some((row) => row.counts !== null);
  const span = told ? 6 : 4;
  // A link may open a value further down than what is shown.
  const elsewhere =
    view.open !== null && view.q === "" && failures.shown < failures.rowCount && !rows.some(({ value }) => value === view.open) ? view.open : null;
  return (
    <div
      {...(view.open === null ? { id: "failures", tabIndex: -1 } : {})}
      role="group"
      aria-label={t("failures.rows")}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={(event) => setHeld(event.currentTarget.contains(document.activeElement))}
      onFocus={() => setHeld(true)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && !event.currentTarget.matches(":hover") && setHeld(false)}
    >
      <Table label={t(`failures.table.${by}`)} {...(by === "reply" ? { className: ownLine } : {})}>
        <thead>
          <tr>
            <Th>{t(`failures.by.${by}`)}</Th>
            {told ? <Th className="hidden w-[22%] md:table-cell">{t("failures.stand")}</Th> : null}
            {told ? (
              <Th align="end" className="hidden md:table-cell">
                <span title={t("failures.processedHint")}>{t("failures.processed")}</span>
              </Th>
            ) : null}
            <FigureHeads />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const open = view.open === row.value;
            return (
              <Fragment key={row.value}>
                <FailureRow by={by} row={row} told={told} open={open} onToggle={() => view.toggle(row.value)} />
                {open ? <OpenedRow id={id} picked={{ by, value: row.value }} name={row.name} into={view.into} onInto={view.openInto} span={span} /> : null}
              </Fragment>
            );
          })}
          {elsewhere === null ? null : <ElsewhereRow id={id} picked={{ by, value: elsewhere }} view={view} span={span} />}
          {failures.others === null ? null : <OthersRow row={failures.others} told={told} />}
        </tbody>
      </Table>
      <div className="mt-3 flex min-h-8 flex-wrap items-center gap-3 text-sm text-muted">
        {failures.shown < failures.rowCount ? (
          <>
            {t(failures.uncounted ? "failures.shownOfMore" : "failures.shown", { shown: failures.shown, count: failures.rowCount })}
            {view.all ? null : (
              <Button className="no-print" onClick={view.showAll}>
                {t("failures.showMore")}
              </Button>
            )}
          </>
        ) : null}
        {moved ? (
          <Button className="no-print ml-auto" title={t("failures.moved")} onClick={() => setHeld(false)}>
            {t("failures.reorder")}
          </Button>
        ) : null}
      </div>
      <Definitions />
    </div>
  );
}

function Definitions() {
  const { t } = useWording();
  return (
    <dl className="mt-2 grid gap-x-4 gap-y-0.5 border-t pt-3 text-sm text-muted sm:grid-cols-[auto_1fr]">
      {(["errors", "contribution", "breakdown"] as const).map((figure) => (
        <div key={figure} className={figure === "contribution" ? "hidden sm:contents" : "contents"}>
          <dt className="font-medium">{t(`failures.${figure}`)}</dt>
          <dd className="max-sm:mb-1">{t(`failures.${figure}Hint`)}</dd>
        </div>
      ))}
    </dl>
  );
}
