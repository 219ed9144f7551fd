"use client";

import { classNames } from "@/components/ui/class-names";
import { drawnStyle } from "@/lib/client/drawn-style";
import { useWording } from "@/lib/client/use-wording";
import type { Breakdown, BreakdownBy } from "@/lib/contract/breakdown";
import { type BarPart, barParts, prepareFailureBars } from "@/lib/view/prepare-failure-bars";

const most = 10;

const fills: Record<BarPart, string> = { hard: "bg-failed", soft: "failed-hatch", rest: "border border-failed bg-panel" };

/** The longest rows of the table as bars, told apart by what they are made of. */
export function FailureBars({ by, breakdown }: { by: BreakdownBy; breakdown: Breakdown }) {
  const w = useWording();
  const bars = prepareFailureBars(breakdown, most, w);
  if (bars.length === 0) return <p className="py-6 text-center text-muted">{w.t("failures.noBars")}</p>;
  return (
    <figure aria-label={w.t("failures.barsLabel")}>
      <ol className="space-y-2.5">
        {bars.map((bar) => (
          <li key={bar.value}>
            <div className="flex items-baseline justify-between gap-3 text-sm">
              <span className={classNames("truncate", by === "reply" && "font-mono")} title={bar.name}>
                {bar.name}
              </span>
              <span className="shrink-0 text-muted">{w.count(bar.errors)}</span>
            </div>
            <div aria-hidden="true" className="mt-1 flex h-2 gap-px rounded-bar bg-sunk">
              {bar.parts.map(({ part, count, percent }) => (
                <span
                  key={part}
                  title={`${w.t(`failures.part.${part}`)}: ${w.count(count)}`}
                  className={classNames("min-w-[2px] rounded-[2px] transition-[width] duration-200", fills[part])}
                  {...drawnStyle({ width: `${percent}%` })}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
      <figcaption className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        {barParts.map((part) => (
          <span key={part} className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" className={classNames("inline-block h-2 w-4 rounded-[2px]", fills[part])} />
            {w.t(`failures.part.${part}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
