import type { Outcome } from "./message-state";
import type { Mode } from "./mode";

/** Messages to send by where they stand. The ignored are none of them. */
export type OutcomeCounts = Record<Exclude<Outcome, "ignored">, number>;

export type Base = {
  /** Messages to send: the base of every percentage. */
  value: number;
  /** Whether the sender declared it, or it is the messages seen so far. */
  declared: boolean;
  /** More messages were seen than declared; the base is then what was seen. */
  exceeded: boolean;
};

/** Percentages of 0..100, null until something has left for the MTA. */
export type Success = { percent: number | null; atLeast: number | null; atMost: number | null };

/** Base of a delivery from its declared target and the messages seen, those ignored left out of both. */
export function deriveBase(declaredTarget: number | null, seen: number): Base {
  if (declaredTarget === null) return { value: seen, declared: false, exceeded: false };
  return { value: Math.max(declaredTarget, seen), declared: true, exceeded: seen > declaredTarget };
}

/** Counts that are exclusive and sum to the base; pending takes in the declared messages not seen yet. */
export function countsOverBase(base: Base, { relayed, deferred, delivered, failed }: OutcomeCounts): OutcomeCounts {
  const left = relayed + deferred + delivered + failed;
  return { pending: base.value - left, relayed, deferred, delivered, failed };
}

/** Success % in a mode, and the band both modes close to: at least what has landed, at most what has not failed. */
export function deriveSuccess(mode: Mode, counts: OutcomeCounts): Success {
  const left = counts.relayed + counts.deferred + counts.delivered + counts.failed;
  const base = left + counts.pending;
  if (left === 0) return { percent: null, atLeast: null, atMost: null };
  const atLeast = (100 * counts.delivered) / base;
  const atMost = (100 * (base - counts.failed)) / base;
  return { percent: mode === "efs" ? atLeast : atMost, atLeast, atMost };
}

/** Nothing open is not the end where no target was declared: more may be sent, and the base grows with it. */
export function isFinal(provisional: boolean, declared: boolean): boolean {
  return declared && !provisional;
}

/** A number may still change while any message has no final word. A delivery of nothing is not final either. */
export function isProvisional(counts: OutcomeCounts): boolean {
  const open = counts.pending + counts.relayed + counts.deferred;
  return open > 0 || counts.delivered + counts.failed === 0;
}
