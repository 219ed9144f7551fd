import { type CopiedTotal, copiedTotals } from "@/db/queries/copied-totals";
import type { StoredBreakdown, StoredFailure } from "@/db/queries/read-breakdown-page";
import type { StoredCounter } from "@/db/queries/read-counter-page";
import { breakdownColumns, breakdownOfState, failureBreakdownOfState } from "@/lib/domain/breakdown";
import { contributionOfFact, contributionOfState } from "@/lib/domain/contribution";
import type { Fact } from "@/lib/domain/event";
import type { MessageState } from "@/lib/domain/message-state";
import { providerContributionOf } from "@/lib/domain/provider-contribution";
import type { Difference } from "./verify-delivery";

type Report = (difference: Difference) => void;

/** Counters as the events say, or one part of several of them, which bounds what is held at a time. */
export class Recount {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly part: number,
    private readonly parts: number,
  ) {}

  /** `reply` is the template that its failure is kept under. */
  add(state: MessageState, facts: readonly Fact[], recipient: string, reply: string | null): void {
    const bag = contributionOfState(state);
    for (const step of bag) {
      this.step(nameOf(step), step.n);
      if (step.scope === "total" && isCopied(step.metric)) this.step(nameOfCopy(step.metric), step.n);
    }
    for (const step of providerContributionOf(bag, recipient)) this.step(nameOf(step), step.n);
    for (const fact of facts) for (const step of contributionOfFact(fact)) this.step(nameOf(step), step.n);
    for (const step of breakdownOfState(state, recipient)) for (const column of step.columns) this.step(nameOfBreakdown(step, column), 1);
    for (const step of failureBreakdownOfState(state, recipient, reply)) this.step(nameOfFailure(step), 1);
  }

  /** Compares a stored counter, each once. */
  compare({ n, ...key }: StoredCounter, report: Report): void {
    this.compareOne(nameOf(key), n, report);
  }

  compareBreakdown(stored: StoredBreakdown, report: Report): void {
    for (const column of breakdownColumns) this.compareOne(nameOfBreakdown(stored, column), stored[column], report);
  }

  compareFailure(stored: StoredFailure, report: Report): void {
    this.compareOne(nameOfFailure(stored), stored.n, report);
  }

  /** Compares the totals that stand copied beside the delivery. */
  compareStanding(standing: Record<CopiedTotal, number>, report: Report): void {
    for (const metric of copiedTotals) this.compareOne(nameOfCopy(metric), standing[metric], report);
  }

  private compareOne(name: string, n: number, report: Report): void {
    if (!this.isOfThisPart(name)) return;
    const recounted = this.counts.get(name) ?? 0;
    this.counts.delete(name);
    if (n !== recounted) report({ what: name, stored: n, recounted });
  }

  /** After every stored counter has been compared: those that should have been stored and were not. */
  compareRest(report: Report): void {
    for (const [name, recounted] of this.counts) if (recounted !== 0) report({ what: name, stored: 0, recounted });
  }

  private step(name: string, n: number): void {
    if (this.isOfThisPart(name)) this.counts.set(name, (this.counts.get(name) ?? 0) + n);
  }

  private isOfThisPart(name: string): boolean {
    return this.parts === 1 || spread(name) % this.parts === this.part;
  }
}

function nameOf({ scope, bucket, metric }: { scope: string; bucket: string; metric: string }): string {
  return `counter ${scope}/${bucket}/${metric}`;
}

function nameOfCopy(metric: string): string {
  return `copy of ${metric}`;
}

function nameOfBreakdown({ dimension, value }: { dimension: string; value: string }, column: string): string {
  return `breakdown ${dimension}/${value}/${column}`;
}

function nameOfFailure({ dimension, value, reasonCode, failedBy }: Omit<StoredFailure, "n">): string {
  return `failures ${dimension}/${value}/${failedBy}/${reasonCode}`;
}

function isCopied(metric: string): metric is CopiedTotal {
  return (copiedTotals as readonly string[]).includes(metric);
}

/** FNV-1a. */
function spread(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
