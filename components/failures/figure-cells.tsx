"use client";

import { Opens } from "@/components/delivery/opens";
import { classNames } from "@/components/ui/class-names";
import { RollingNumber } from "@/components/ui/rolling-number";
import { Td } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { FailureRow } from "@/lib/view/prepare-failures";

type FigureCellsProps = { row: Pick<FailureRow, "errors" | "contribution" | "breakdown"> & { href?: string | null }; className?: string };

/** Errors, which open the log of exactly those messages, and what part they are. */
export function FigureCells({ row, className }: FigureCellsProps) {
  const w = useWording();
  const errors = <RollingNumber value={row.errors} format={w.count} />;
  return (
    <>
      <Td align="end" className={className}>
        <Opens href={row.href ?? null} linked="font-medium">
          {errors}
        </Opens>
      </Td>
      <Td align="end" className={classNames("whitespace-nowrap max-sm:hidden", className)}>
        {w.percent(row.contribution)}
      </Td>
      <Td align="end" className={classNames("whitespace-nowrap", className)}>
        {w.percent(row.breakdown)}
      </Td>
    </>
  );
}
