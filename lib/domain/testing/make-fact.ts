import type { EventKind, Fact } from "@/lib/domain/event";

export const noon = Date.UTC(2026, 0, 5, 12);
export const minutes = 60_000;
export const hours = 60 * minutes;

let made = 0;

/** A fact `after` milliseconds past noon; kind alone makes an ordinary one. */
export function makeFact(kind: EventKind, after = 0, more: Partial<Fact> = {}): Fact {
  return {
    id: `fact-${String(++made).padStart(6, "0")}`,
    kind,
    at: noon + after,
    attempt: null,
    qualification: null,
    inferred: false,
    mx: null,
    ip: null,
    reply: null,
    ...more,
  };
}
