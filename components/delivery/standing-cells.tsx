"use client";

import { classNames } from "@/components/ui/class-names";
import { RollingNumber } from "@/components/ui/rolling-number";
import { useLandingPace } from "@/lib/client/use-landing-pace";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Mode } from "@/lib/domain/mode";
import { prepareStanding, type Standing } from "@/lib/view/prepare-standing";
import type { Then } from "@/lib/view/then";
import { ComplaintMark } from "./complaint-mark";
import { Opens } from "./opens";
import { OutcomeMark } from "./outcome-mark";

type StandingCellsProps = { summary: DeliverySummary; mode: Mode; then: Then | null; relayedWithinSeconds: number | null };

/** Where messages stand; each figure opens the log of exactly those messages. */
export function StandingCells({ summary, mode, then, relayedWithinSeconds }: StandingCellsProps) {
  const w = useWording();
  const life = { landingPerSecond: useLandingPace(summary, then !== null), relayedWithinSeconds };
  return (
    <dl className="mt-4 grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-3 xl:grid-cols-6 xl:gap-x-0">
      {prepareStanding(summary, mode, then, w, life).map((cell) => (
        <Cell key={cell.key} cell={cell} still={then !== null} />
      ))}
    </dl>
  );
}

function Cell({ cell, still }: { cell: Standing; still: boolean }) {
  const { count } = useWording();
  const idle = cell.count === 0 && (cell.key === "relayed" || cell.key === "deferred");
  return (
    <div className="min-w-0 xl:border-l xl:px-4 xl:first:border-l-0 xl:first:pl-0 xl:last:pr-0" data-testid={`standing-${cell.key}`}>
      <dt className="flex items-center gap-1.5 text-muted">
        {cell.key === "complained" ? <ComplaintMark /> : <OutcomeMark outcome={cell.key} />}
        {cell.label}
      </dt>
      <dd className="mt-0.5">
        <p className={classNames("text-lg font-semibold", idle ? "text-muted" : "")}>
          <Opens href={cell.href}>
            <RollingNumber value={cell.count} format={count} still={still} />
          </Opens>
        </p>
        {/* What is said of messages is not said of none; its room is kept. */}
        <div className={idle ? "invisible" : ""}>
          <Hints cell={cell} />
        </div>
      </dd>
    </div>
  );
}

function Hints({ cell }: { cell: Standing }) {
  const { t } = useWording();
  return (
    <div className="mt-0.5 space-y-0.5 text-sm text-muted">
      {cell.hint === null ? null : <p title={cell.hintTitle ?? undefined}>{cell.hint}</p>}
      {cell.parts.length === 0 ? null : (
        <p className="flex flex-wrap gap-x-2">
          {cell.parts.map((part) => (
            <Opens key={part.key} href={part.href} title={part.title} className="whitespace-nowrap">
              {part.text}
            </Opens>
          ))}
        </p>
      )}
      {cell.logged === null ? null : <p className="text-pretty">{t("delivery.standing.logged", { label: cell.logged })}</p>}
    </div>
  );
}
