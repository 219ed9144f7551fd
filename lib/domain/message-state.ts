import type { Fact } from "./event";
import type { Qualification } from "./qualification/qualification";

export const outcomes = ["pending", "relayed", "deferred", "delivered", "failed"] as const;
export type Outcome = (typeof outcomes)[number];

/** How much a terminal event weighs: 0 our own inference, 1 the MTA's word, 2 a bounce after acceptance. */
export type TerminalClass = 0 | 1 | 2;
export type TerminalKind = "rejected" | "expired" | "delivered" | "bounced" | "late-bounced";

export type Terminal = {
  class: TerminalClass;
  at: number;
  kind: TerminalKind;
  id: string;
  qualification: Qualification | null;
};

export type Deferral = { at: number; id: string; qualification: Qualification | null };

/** Where a message stands: a join over the set of its facts, so order and repetition cannot change it (SPEC.md). */
export type MessageState = {
  relayedAt: number | null;
  /** Earliest instant the MTA is known to have held the message: its relay, or a deferral if that came first. */
  heldSince: number | null;
  deliveredAt: number | null;
  complainedAt: number | null;
  lastDeferral: Deferral | null;
  /** Distinct events that each report one attempt. */
  attemptEvents: number;
  /** Greatest attempt ordinal that any event named. */
  maxAttempt: number;
  terminal: Terminal | null;
  /** Latest event the feed reported; what we infer ourselves is no word from it. */
  lastEventAt: number | null;
};

export const unseenState: MessageState = {
  relayedAt: null,
  heldSince: null,
  deliveredAt: null,
  complainedAt: null,
  lastDeferral: null,
  attemptEvents: 0,
  maxAttempt: 0,
  terminal: null,
  lastEventAt: null,
};

/** State of a message from all its facts, in any order and with any repetition. */
export function deriveState(facts: Iterable<Fact>): MessageState {
  const seen = new Set<string>();
  let state = unseenState;
  for (const fact of facts) {
    if (seen.has(fact.id)) continue;
    seen.add(fact.id);
    state = evolve(state, fact);
  }
  return state;
}

/** Adds one fact that is not yet part of the state. */
export function evolve(state: MessageState, fact: Fact): MessageState {
  const held = fact.kind === "relayed" || fact.kind === "deferred";
  return {
    relayedAt: fact.kind === "relayed" ? earliest(state.relayedAt, fact.at) : state.relayedAt,
    heldSince: held ? earliest(state.heldSince, fact.at) : state.heldSince,
    deliveredAt: fact.kind === "delivered" ? earliest(state.deliveredAt, fact.at) : state.deliveredAt,
    complainedAt: fact.kind === "complained" ? earliest(state.complainedAt, fact.at) : state.complainedAt,
    lastDeferral: fact.kind === "deferred" ? laterDeferral(state.lastDeferral, fact) : state.lastDeferral,
    attemptEvents: state.attemptEvents + (isAttempt(fact) ? 1 : 0),
    maxAttempt: Math.max(state.maxAttempt, fact.attempt ?? 0),
    terminal: greaterTerminal(state.terminal, terminalOf(fact)),
    lastEventAt: fact.inferred ? state.lastEventAt : latest(state.lastEventAt, fact.at),
  };
}

export function deriveOutcome(state: MessageState): Outcome {
  if (state.terminal) return state.terminal.kind === "delivered" ? "delivered" : "failed";
  if (state.lastDeferral) return "deferred";
  return state.relayedAt === null ? "pending" : "relayed";
}

/** Attempts at the receiving host: the events that report one, or the greatest ordinal named where some events are missing. */
export function deriveAttempts(state: Pick<MessageState, "attemptEvents" | "maxAttempt">): number {
  return Math.max(state.attemptEvents, state.maxAttempt);
}

/** Whether the fact reports an attempt at the receiving host. An expiry or a rejection makes none; a late bounce is a mail of its own. */
export function isAttempt(fact: Pick<Fact, "kind">): boolean {
  return fact.kind === "deferred" || fact.kind === "delivered" || fact.kind === "bounced";
}

/** Weight of a fact as a final word, null if it is none. A verdict of not-a-failure never is. */
export function terminalClass(fact: Pick<Fact, "kind" | "inferred" | "qualification">): TerminalClass | null {
  if (fact.qualification?.type === "not-a-failure") return null;
  switch (fact.kind) {
    case "relayed":
    case "deferred":
    case "complained":
      return null;
    case "late-bounced":
      return 2;
    case "expired":
      return fact.inferred ? 0 : 1;
    case "delivered":
    case "bounced":
    case "rejected":
      return 1;
  }
}

const kindRank: Record<TerminalKind, number> = { rejected: 0, expired: 1, delivered: 2, bounced: 3, "late-bounced": 4 };

function terminalOf(fact: Fact): Terminal | null {
  const weight = terminalClass(fact);
  if (weight === null || !(fact.kind in kindRank)) return null;
  return { class: weight, at: fact.at, kind: fact.kind as TerminalKind, id: fact.id, qualification: fact.qualification };
}

function greaterTerminal(a: Terminal | null, b: Terminal | null): Terminal | null {
  if (!a || !b) return a ?? b;
  const order = a.class - b.class || a.at - b.at || kindRank[a.kind] - kindRank[b.kind] || compareIds(a.id, b.id);
  return order >= 0 ? a : b;
}

function laterDeferral(a: Deferral | null, fact: Fact): Deferral {
  const b = { at: fact.at, id: fact.id, qualification: fact.qualification };
  if (!a) return b;
  return (a.at - b.at || compareIds(a.id, b.id)) >= 0 ? a : b;
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function earliest(a: number | null, b: number): number {
  return a === null ? b : Math.min(a, b);
}

function latest(a: number | null, b: number): number {
  return a === null ? b : Math.max(a, b);
}
