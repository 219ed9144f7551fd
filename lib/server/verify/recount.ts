import type { StoredCounter } from "@/db/queries/read-counter-page";
import { type Contribution, contributionOfFact, contributionOfState } from "@/lib/domain/contribution";
import type { Fact } from "@/lib/domain/event";
import type { MessageState } from "@/lib/domain/message-state";
import type { Difference } from "./verify-delivery";

type Report = (difference: Difference) => void;

/** Counters as the events say, or one part of several of them, which bounds what is held at a time. */
export class Recount {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly part: number,
    private readonly parts: number,
  ) {}

  add(state: MessageState, facts: readonly Fact[]): void {
    for (const step of contributionOfState(state)) this.step(step);
    for (const fact of facts) for (const step of contributionOfFact(fact)) this.step(step);
  }

  /** Compares a stored counter, each once. */
  compare({ n, ...key }: StoredCounter, report: Report): void {
    const name = nameOf(key);
    if (!this.isOfThisPart(name)) return;
    const recounted = this.counts.get(name) ?? 0;
    this.counts.delete(name);
    if (n !== recounted) report({ what: `counter ${name}`, stored: n, recounted });
  }

  /** After every stored counter has been compared: those that should have been stored and were not. */
  compareRest(report: Report): void {
    for (const [name, recounted] of this.counts) if (recounted !== 0) report({ what: `counter ${name}`, stored: 0, recounted });
  }

  private step(step: Contribution): void {
    const name = nameOf(step);
    if (this.isOfThisPart(name)) this.counts.set(name, (this.counts.get(name) ?? 0) + step.n);
  }

  private isOfThisPart(name: string): boolean {
    return this.parts === 1 || spread(name) % this.parts === this.part;
  }
}

function nameOf({ scope, bucket, metric }: { scope: string; bucket: string; metric: string }): string {
  return `${scope}/${bucket}/${metric}`;
}

/** FNV-1a. */
function spread(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
