"use client";

import { useQueries } from "@tanstack/react-query";
import Link from "next/link";
import { Opens } from "@/components/delivery/opens";
import { classNames } from "@/components/ui/class-names";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TheirWords } from "@/components/ui/their-words";
import { breakdownOptions } from "@/lib/client/breakdown-queries";
import { compareEveryMs } from "@/lib/client/compare-queries";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { letters } from "@/lib/view/compared";
import { failuresHref } from "@/lib/view/failures-href";
import { unknownFigure } from "@/lib/view/format-percent";
import { type Difference, type DifferenceCell, prepareDifferences } from "@/lib/view/prepare-differences";
import { showControls } from "@/lib/view/show-controls";

const most = 12;
const asked = 100;

/** One dimension of the failures of all of them, side by side. */
export function DifferencesPanel({ by, sides }: { by: "provider" | "reason"; sides: readonly DeliverySummary[] }) {
  const w = useWording();
  const reads = useQueries({ queries: sides.map(({ id }) => ({ ...breakdownOptions(id, { by, limit: asked }), refetchInterval: compareEveryMs })) });
  const waiting = reads.some(({ isPending }) => isPending);
  const rows = prepareDifferences(
    sides.map(({ id }, i) => ({ id, breakdown: reads[i]?.data ?? null })),
    most,
    w,
  );
  const title = by === "provider" ? w.t("compare.providers") : w.t("compare.reasons");
  return (
    <Panel title={title} hint={by === "provider" ? w.t("compare.providersHint") : w.t("compare.reasonsHint")}>
      {waiting ? <Skeleton className="h-48 rounded-control" /> : null}
      {!waiting && rows.length === 0 ? <p className="py-6 text-center text-muted">{w.t("compare.nothingFailed")}</p> : null}
      {!waiting && rows.length > 0 ? (
        <Table label={title}>
          <thead>
            <tr>
              <Th>{w.t(`compare.${by}`)}</Th>
              {sides.map((side, i) => (
                <Th key={side.id} align="end">
                  <Link
                    href={failuresHref(side.id, by)}
                    prefetch={false}
                    className="opens"
                    title={w.t("compare.inFailures", { label: showControls(side.label) })}
                  >
                    {letters[i]}
                  </Link>
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <DifferenceRow key={row.value} row={row} />
            ))}
          </tbody>
        </Table>
      ) : null}
    </Panel>
  );
}

function DifferenceRow({ row }: { row: Difference }) {
  const w = useWording();
  const worst = Math.max(...row.cells.map((cell) => cell?.percent ?? 0));
  return (
    <Tr>
      <Td>
        <TheirWords text={row.name} />
        {row.spread === null ? null : (
          <p className="text-sm text-muted" title={w.t("compare.spreadHint")}>
            {w.t("compare.spread", { points: w.figure(row.spread) })}
          </p>
        )}
      </Td>
      {row.cells.map((cell, i) => (
        // The deliveries do not change places.
        <Td key={letters[i]} align="end">
          <Side cell={cell} worst={worst} />
        </Td>
      ))}
    </Tr>
  );
}

function Side({ cell, worst }: { cell: DifferenceCell | null; worst: number }) {
  const w = useWording();
  if (cell === null) return unknownFigure;
  const isWorst = cell.percent !== null && cell.percent === worst && worst > 0;
  return (
    <>
      <span className={classNames("whitespace-nowrap", isWorst && "font-semibold")}>{w.percent(cell.percent)}</span>
      <span className="block text-sm text-muted">
        <Opens href={cell.href}>{w.count(cell.errors)}</Opens>
      </span>
    </>
  );
}
