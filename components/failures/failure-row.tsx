"use client";

import { Band } from "@/components/delivery/band";
import { Opens } from "@/components/delivery/opens";
import { classNames } from "@/components/ui/class-names";
import { Td, Tr } from "@/components/ui/table";
import { TheirWords } from "@/components/ui/their-words";
import { useWording } from "@/lib/client/use-wording";
import type { BreakdownBy } from "@/lib/contract/breakdown";
import type { Failures, FailureRow as Row } from "@/lib/view/prepare-failures";
import { BenchmarkNote } from "./benchmark-note";
import { FigureCells } from "./figure-cells";

const wide = "hidden md:table-cell";

type FailureRowProps = { by: BreakdownBy; row: Row; told: boolean; open: boolean; onToggle: () => void };

export function FailureRow({ by, row, told, open, onToggle }: FailureRowProps) {
  return (
    <Tr className={open ? "bg-sunk" : "hover:bg-sunk/60"}>
      <Td className="min-w-36">
        {row.errors === 0 ? (
          <span className="block pl-4 wrap-anywhere">
            <TheirWords text={row.name} />
          </span>
        ) : (
          <button type="button" aria-expanded={open} onClick={onToggle} className="prints flex w-full items-baseline gap-2 text-left">
            <Chevron open={open} />
            <span className={classNames("min-w-0 wrap-anywhere", by === "reply" ? "font-mono text-sm" : "font-medium")}>
              <TheirWords text={row.name} />
            </span>
          </button>
        )}
        {row.hint === null ? null : <p className="pl-4 text-sm text-pretty text-muted">{row.hint}</p>}
        {row.passed.map((passed) => (
          <BenchmarkNote key={passed.benchmark} passed={passed} />
        ))}
        {row.counts === null ? null : <Band counts={row.counts} className="mt-2 md:hidden" />}
      </Td>
      {told ? <StandCells row={row} /> : null}
      <FigureCells row={row} />
    </Tr>
  );
}

/** Whatever is in no row. */
export function OthersRow({ row, told }: { row: NonNullable<Failures["others"]>; told: boolean }) {
  return (
    <Tr className="text-muted">
      <Td>
        <span className="block pl-4">
          <TheirWords text={row.name} />
        </span>
      </Td>
      {told ? <StandCells row={row} /> : null}
      <FigureCells row={row} />
    </Tr>
  );
}

function StandCells({ row }: { row: Pick<Row, "counts" | "processed" | "processedHref"> }) {
  const w = useWording();
  return (
    <>
      <Td className={wide}>{row.counts === null ? null : <Band counts={row.counts} className="mt-1.5" />}</Td>
      <Td align="end" className={wide}>
        {row.processed === null ? null : <Opens href={row.processedHref}>{w.count(row.processed)}</Opens>}
      </Td>
    </>
  );
}

function Chevron({ open }: { open: boolean }) {
  return (
    <svg
      width="8"
      height="8"
      viewBox="0 0 8 8"
      fill="currentColor"
      aria-hidden="true"
      className={classNames("no-print shrink-0 text-muted transition-transform", open && "rotate-90")}
    >
      <path d="M2 0.5v7L6.5 4z" />
    </svg>
  );
}
