import { type Fact, isSendersWord } from "./event";
import type { Qualification } from "./qualification/qualification";

/** All but the last are of messages to send; an ignored one was excluded and never left. */
export const outcomes = ["pending", "relayed", "deferred", "delivered", "failed", "ignored"] as const;
export type Outcome = (typeof outcomes)[number];
export const toSendOutcomes = ["pending", "relayed", "deferred", "delivered", "failed"] as const satisfies readonly Outcome[];

/** How much a terminal event weighs: −1 the sender's word that it sent nothing, 0 our own inference, 1 the MTA's word, 2 a bounce after acceptance. */
export type TerminalClass = -1 | 0 | 1 | 2;
export type TerminalKind = "excluded" | "rejected" | "expired" | "delivered" | "bounced" | "late-bounced";

export type Terminal = {
  class: TerminalClass;
  at: number;
  kind: TerminalKind;
  id: string;
  qualification: Qualification | null;
  /** The folded reply of a failure. */
  reply: string | null;
};

/** The latest attempt that names a host or a sending address, and what it names. */
export type Route = { at: number; id: string; mx: string | null; ip: string | null };

export type Deferral = { at: number; id: string; qualification: Qualification | null };

/** Where a message stands: a join over the set of its facts, so order and repetition cannot change it (SPEC.md). */
export type MessageState = {
  relayedAt: number | null;
  /** Earliest instant the MTA is known to have held the message: its relay, or a deferral if that came first. */
  heldSince: number | null;
  deliveredAt: number | null;
  complainedAt: number | null;
  lastDeferral: Deferral | null;
  /** Earliest deferral. */
  deferredSince: number | null;
  route: Route | null;
  /** Distinct events that each report one attempt. */
  attemptEvents: number;
  /** Greatest attempt ordinal that any event named. */
  maxAttempt: number;
  terminal: Terminal | null;
  /** Latest event the feed reported; what the sender states and what we infer ourselves is no word from it. */
  lastEventAt: number | null;
};

export const unseenState: MessageState = {
  relayedAt: null,
  heldSince: null,
  deliveredAt: null,
  complainedAt: null,
  lastDeferral: null,
  deferredSince: null,
  route: null,
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
    deferredSince: fact.kind === "deferred" ? earliest(state.deferredSince, fact.at) : state.deferredSince,
    route: isAttempt(fact) ? laterRoute(state.route, fact) : state.route,
    attemptEvents: state.attemptEvents + (isAttempt(fact) ? 1 : 0),
    maxAttempt: Math.max(state.maxAttempt, fact.attempt ?? 0),
    terminal: greaterTerminal(state.terminal, terminalOf(fact)),
    lastEventAt: fact.inferred || isSendersWord(fact.kind) ? state.lastEventAt : latest(state.lastEventAt, fact.at),
  };
}

export function deriveOutcome(state: MessageState): Outcome {
  const { terminal } = state;
  if (terminal && terminal.kind !== "excluded") return terminal.kind === "delivered" ? "delivered" : "failed";
  if (state.lastDeferral) return "deferred";
  if (state.relayedAt !== null) return "relayed";
  return terminal ? "ignored" : "pending";
}

/** Attempts at the receiving host: the events that report one, or the greatest ordinal named where some events are missing. */
export function deriveAttempts(state: Pick<MessageState, "attemptEvents" | "maxAttempt">): number {
  return Math.max(state.attemptEvents, state.maxAttempt);
}

/** Whether the fact reports an attempt at the receiving host. An expiry or a rejection makes none; a late bounce is a mail of its own. */
export function isAttempt(fact: Pick<Fact, "kind">): boolean {
  return fact.kind === "deferred" || fact.kind === "delivered" || fact.kind === "bounced";
}

/** Weight of a fact as a final word, null if it is none. A failure with a verdict of not-a-failure never is. */
export function terminalClass(fact: Pick<Fact, "kind" | "inferred" | "qualification">): TerminalClass | null {
  if (fact.kind !== "excluded" && fact.qualification?.type === "not-a-failure") return null;
  switch (fact.kind) {
    case "targeted":
    case "relayed":
    case "deferred":
    case "complained":
      return null;
    case "excluded":
      return -1;
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

const kindRank: Record<TerminalKind, number> = { excluded: 0, rejected: 1, expired: 2, delivered: 3, bounced: 4, "late-bounced": 5 };

function terminalOf(fact: Fact): Terminal | null {
  const weight = terminalClass(fact);
  if (weight === null || !(fact.kind in kindRank)) return null;
  const kind = fact.kind as TerminalKind;
  const reply = kind === "delivered" || kind === "excluded" ? null : fact.reply;
  return { class: weight, at: fact.at, kind, id: fact.id, qualification: fact.qualification, reply };
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

function laterRoute(a: Route | null, fact: Fact): Route | null {
  if (fact.mx === null && fact.ip === null) return a;
  const b = { at: fact.at, id: fact.id, mx: fact.mx, ip: fact.ip };
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
