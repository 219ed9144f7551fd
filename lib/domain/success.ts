import type { Outcome } from "./message-state";
import type { Mode } from "./mode";

/** `ignored` stands apart: it is no message to send, and in no base. */
export type OutcomeCounts = Record<Outcome, number>;

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

/** Counts that are exclusive and, but for the ignored, sum to the base; pending takes in the declared messages not seen yet. */
export function countsOverBase(base: Base, seen: OutcomeCounts): OutcomeCounts {
  const left = seen.relayed + seen.deferred + seen.delivered + seen.failed;
  return { ...seen, pending: base.value - left };
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

/** A number may still change while any message has no final word. A delivery of nothing is not final either. */
export function isProvisional(counts: OutcomeCounts): boolean {
  const open = counts.pending + counts.relayed + counts.deferred;
  return open > 0 || counts.delivered + counts.failed === 0;
}
