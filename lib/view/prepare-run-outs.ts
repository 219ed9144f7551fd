import type { DeliverySummary } from "@/lib/contract/delivery";
import type { RunOuts } from "@/lib/contract/run-outs";
import type { Outcome } from "@/lib/domain/message-state";
import { type LogLink, logHref } from "./log-href";

export const openOutcomes = ["relayed", "deferred"] as const satisfies readonly Outcome[];
type OpenOutcome = (typeof openOutcomes)[number];

/** How many run out in a span, null where not all that run out sooner were counted; `least`: there are more. */
export type RunOutFigure = { n: number | null; least: boolean; href: string | null };

/** Seconds from now; `until` is null for all that is later. */
export type RunOutRow = { after: number; until: number | null; figures: Record<OpenOutcome, RunOutFigure> };

/** Spans that follow one another up to the end of validity: each message is in one, so they add up to what is open. `opens`: whether the log shows the same. */
export function prepareRunOuts(id: string, { at, spans }: RunOuts, counts: DeliverySummary["counts"], opens: boolean): RunOutRow[] {
  const within = spans.map(({ withinSeconds, open, retried, atLeast }) => ({ withinSeconds, atLeast, relayed: open - retried, deferred: retried }));
  const due = (seconds: number) => new Date(Date.parse(at) + seconds * 1000).toISOString();
  return [...within, null].map((span, index) => {
    const before = within[index - 1] ?? null;
    const figureOf = (outcome: OpenOutcome): RunOutFigure => {
      const sooner = before?.[outcome] ?? 0;
      if (before?.atLeast) return { n: null, least: false, href: null };
      const n = Math.max(0, (span?.[outcome] ?? counts[outcome]) - sooner);
      const least = span?.atLeast ?? false;
      const link: LogLink = {
        outcome,
        ...(before === null || sooner === 0 ? {} : { dueAfter: due(before.withinSeconds) }),
        ...(span === null ? {} : { dueBefore: due(span.withinSeconds) }),
      };
      return { n, least, href: n > 0 && opens && !least ? logHref(id, link) : null };
    };
    return {
      after: before?.withinSeconds ?? 0,
      until: span?.withinSeconds ?? null,
      figures: { relayed: figureOf("relayed"), deferred: figureOf("deferred") },
    };
  });
}
