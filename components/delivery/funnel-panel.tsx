"use client";

import { classNames } from "@/components/ui/class-names";
import { Panel } from "@/components/ui/panel";
import { RollingNumber } from "@/components/ui/rolling-number";
import { drawnStyle } from "@/lib/client/drawn-style";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { type FunnelOut, type FunnelOutKey, type FunnelStep, type FunnelStepKey, prepareFunnel } from "@/lib/view/prepare-funnel";
import type { Then } from "@/lib/view/then";
import type { Wording } from "@/lib/view/wording";
import { Opens } from "./opens";

/** From what was to be sent to what landed: each step, and what fell out before the next. */
export function FunnelPanel({ summary, then }: { summary: DeliverySummary; then: Then | null }) {
  const w = useWording();
  return (
    <Panel title={w.t("delivery.funnel.title")} hint={w.t("delivery.funnel.hint")}>
      <ol aria-label={w.t("delivery.funnel.table")} className="space-y-2.5" data-testid="funnel">
        {prepareFunnel(summary, then).map((step) => (
          <Step key={step.key} step={step} still={then !== null} w={w} />
        ))}
      </ol>
    </Panel>
  );
}

const fills: Record<FunnelStepKey, string> = { targeted: "bg-edge", toSend: "bg-edge", relayed: "bg-relayed", heard: "bg-relayed/60", landed: "bg-landed" };

function Step({ step, still, w }: { step: FunnelStep; still: boolean; w: Wording }) {
  return (
    <li className="grid gap-x-4 gap-y-1 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      <p className="text-muted sm:text-right">{w.t(`delivery.funnel.${step.key}`)}</p>
      <div className="min-w-0">
        <div className="flex items-center gap-3">
          <div aria-hidden="true" className="h-5 min-w-0 flex-1 rounded-bar bg-sunk">
            <div className={classNames("h-full min-w-[3px] rounded-bar", fills[step.key])} {...drawnStyle({ width: `${step.width}%` })} />
          </div>
          <p className="w-24 shrink-0 text-right font-semibold">
            <Opens href={step.href}>
              <RollingNumber value={step.count} format={w.count} still={still} />
            </Opens>
          </p>
          <p className="w-14 shrink-0 text-right text-sm text-muted">{step.percent === null ? null : w.percent(step.percent)}</p>
        </div>
        {step.out.length === 0 ? null : (
          <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-muted">
            {step.out.map((out) => (
              <Out key={out.key} out={out} w={w} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

const outWords: Record<FunnelOutKey, `delivery.funnel.${Exclude<FunnelOutKey, "relayed"> | "relayedOut"}`> = {
  ignored: "delivery.funnel.ignored",
  pending: "delivery.funnel.pending",
  relayed: "delivery.funnel.relayedOut",
  deferred: "delivery.funnel.deferred",
  hard: "delivery.funnel.hard",
  soft: "delivery.funnel.soft",
  block: "delivery.funnel.block",
  admin: "delivery.funnel.admin",
  undetermined: "delivery.funnel.undetermined",
  late: "delivery.funnel.late",
  inferred: "delivery.funnel.inferred",
};

function Out({ out, w }: { out: FunnelOut; w: Wording }) {
  return (
    <li className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span
        aria-hidden="true"
        className={classNames("inline-block h-2 w-2 rounded-[2px]", out.open ? "hatch" : out.key === "ignored" ? "bg-edge" : "bg-failed")}
      />
      <Opens href={out.href}>{w.t("delivery.funnel.minus", { count: w.count(out.count) })}</Opens>
      <span>{w.t(outWords[out.key])}</span>
    </li>
  );
}
