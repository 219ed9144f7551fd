"use client";

import type { ReactNode } from "react";
import { TheirWords } from "@/components/ui/their-words";
import { useWording } from "@/lib/client/use-wording";
import { unknownFigure } from "@/lib/view/format-percent";
import type { ProviderRow } from "@/lib/view/prepare-providers";
import { showControls } from "@/lib/view/show-controls";
import { Band } from "./band";
import { Opens } from "./opens";

type MultipleProps = { row: ProviderRow; drawn?: ReactNode; table?: ReactNode };

/** One of many, in a field of its own: its name, whatever is drawn of it, where its messages stand, and what was drawn as a table. */
export function Multiple({ row, drawn, table }: MultipleProps) {
  const w = useWording();
  return (
    <li className="min-w-0">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium" title={showControls(row.name)}>
          <TheirWords text={row.name} />
        </span>
        <span className="text-lg font-semibold">{w.percent(row.percent)}</span>
      </div>
      {drawn}
      <Band counts={row.counts} className="mt-1.5" />
      <p className="mt-1 text-sm text-muted">
        {row.total === null
          ? unknownFigure
          : w.t.rich("delivery.multiples.landed", {
              landed: w.count(row.counts.delivered),
              total: w.count(row.total),
              part: (words) => (
                <Opens key="part" href={row.counts.delivered === 0 ? null : row.landedHref}>
                  {words}
                </Opens>
              ),
              whole: (words) => (
                <Opens key="whole" href={row.href}>
                  {words}
                </Opens>
              ),
            })}
      </p>
      {table}
    </li>
  );
}
