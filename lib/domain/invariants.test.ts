import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventKinds, type Fact, type FeedbackEvent, identityContent } from "./event";
import { deriveAttempts, deriveOutcome, deriveState, evolve, type MessageState, terminalClass, unseenState } from "./message-state";
import { failureTypes } from "./qualification/qualification";
import { hours, makeFact, minutes, noon } from "./testing/make-fact";
import { deadlineOf, defaultValiditySeconds, effectiveValiditySeconds, maxValiditySeconds } from "./validity";

/** Few instants and ids, so that ties and repetitions are common. */
const anyFact: fc.Arbitrary<Fact> = fc
  .record({
    kind: fc.constantFrom(...eventKinds),
    after: fc.integer({ min: 0, max: 6 }),
    attempt: fc.option(fc.integer({ min: 1, max: 9 })),
    type: fc.option(fc.constantFrom(...failureTypes)),
    inferred: fc.boolean(),
    mx: fc.option(fc.constantFrom("mx1", "mx2")),
    ip: fc.option(fc.constantFrom("192.0.2.1", "192.0.2.2")),
    reply: fc.option(fc.constantFrom("550 no", "550 never")),
  })
  .map(({ kind, after, attempt, type, inferred, ...host }) => ({
    id: [kind, after, attempt, type, inferred, ...Object.values(host)].join("/"),
    kind,
    at: noon + after * 10 * minutes,
    attempt,
    qualification: type === null ? null : { type, reasonCode: 3, ruleId: "test" },
    inferred: inferred && kind === "expired",
    ...host,
  }));
const anyFacts = fc.array(anyFact, { maxLength: 12 });
const isSenders = ({ kind }: Fact) => kind === "targeted" || kind === "excluded";
const isReply = (fact: Fact) => fact.qualification?.type === "not-a-failure";

describe("the state", () => {
  it("I1 any order, repetition and split of the facts is the same state", () => {
    const reordered = anyFacts.chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        again: fc.shuffledSubarray(facts),
        order: fc.array(fc.nat(), { minLength: facts.length * 2, maxLength: facts.length * 2 }),
      }),
    );
    fc.assert(
      fc.property(reordered, ({ facts, again, order }) => {
        const shuffled = [...facts, ...again].map((fact, i) => ({ fact, key: order[i] ?? 0 })).sort((a, b) => a.key - b.key);
        expect(deriveState(shuffled.map(({ fact }) => fact))).toEqual(deriveState(facts));
      }),
      { numRuns: 1_000 },
    );
  });

  it("I2 has an end exactly when it has a final word, and keeps one", () => {
    fc.assert(
      fc.property(anyFacts, anyFact, (facts, more) => {
        const ended = facts.some((fact) => (terminalClass(fact) ?? -1) >= 0);
        expect(isEnded(deriveState(facts))).toBe(ended);
        if (ended) expect(isEnded(deriveState([...facts, more]))).toBe(true);
      }),
    );
  });

  it("I3 the MTA's word beats our inference, however late", () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom("delivered", "bounced", "expired", "rejected", "late-bounced"),
        fc.integer({ min: -100, max: 100 }),
        (facts, kind, after) => {
          const state = deriveState([...facts, makeFact(kind, after * hours), makeFact("expired", 1_000 * hours, { inferred: true })]);
          expect(state.terminal?.class).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("I4 a late bounce beats a delivery, whatever the clocks", () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: -100, max: 100 }), (facts, after) => {
        const state = deriveState([...facts, makeFact("late-bounced", after * hours), makeFact("delivered", 1_000 * hours)]);
        expect([deriveOutcome(state), state.terminal?.kind]).toEqual(["failed", "late-bounced"]);
      }),
    );
  });

  it.each([
    ["I5 a relay or deferral never changes an ended message's outcome", (fact: Fact) => fact.kind === "relayed" || fact.kind === "deferred", isEnded],
    ["I6 a complaint never changes an outcome", (fact: Fact) => fact.kind === "complained", () => true],
    ["I7 a reply never changes an outcome", (fact: Fact) => isReply(fact) && (fact.kind === "bounced" || fact.kind === "late-bounced"), () => true],
  ] as const)("%s", (_, isOne, holdsFor) => {
    fc.assert(
      fc.property(anyFacts, anyFact.filter(isOne), (facts, fact) => {
        const before = deriveState(facts);
        fc.pre(holdsFor(before));
        expect(deriveOutcome(deriveState([...facts, fact]))).toBe(deriveOutcome(before));
      }),
    );
  });

  it("I8 the last deferral is the latest, and a tie is not left to order", () => {
    const full = { type: "soft", reasonCode: 5, ruleId: "class.22" } as const;
    const first = makeFact("deferred", hours);
    const last = makeFact("deferred", 2 * hours, { qualification: full });
    expect(deriveState([last, first]).lastDeferral).toEqual({ at: last.at, id: last.id, qualification: full });
    const tied = { ...first, id: "zz", at: last.at };
    expect(deriveState([tied, last]).lastDeferral?.id).toBe("zz");
    expect(deriveState([last, tied]).lastDeferral?.id).toBe("zz");
  });

  it("I24 the sender's word gives way to any of the MTA's, and never to order", () => {
    fc.assert(
      fc.property(anyFacts, anyFact.filter(isSenders), (facts, fact) => {
        const before = deriveState(facts);
        const after = deriveState([...facts, fact]);
        if (deriveOutcome(before) !== "pending") expect(deriveOutcome(after)).toBe(deriveOutcome(before));
        else expect(deriveOutcome(after)).toBe(fact.kind === "excluded" ? "ignored" : "pending");
        for (const field of ["lastEventAt", "heldSince", "attemptEvents", "route"] as const) expect(after[field]).toEqual(before[field]);
      }),
    );
  });

  it("I25 the route is that of the latest attempt that names one, and a tie is not left to order", () => {
    const first = makeFact("deferred", hours, { mx: "mx1", ip: "192.0.2.1" });
    const last = makeFact("delivered", 2 * hours, { mx: "mx2" });
    expect(deriveState([last, first]).route).toEqual({ at: last.at, id: last.id, mx: "mx2", ip: null });
    expect(deriveState([first, makeFact("bounced", 3 * hours)]).route?.mx).toBe("mx1");
    expect(deriveState([first, makeFact("late-bounced", 3 * hours, { mx: "mx3" })]).route?.mx).toBe("mx1");
    const tied = { ...last, id: "zz", mx: "mx4" };
    expect(deriveState([tied, last]).route?.mx).toBe("mx4");
    expect(deriveState([last, tied]).route?.mx).toBe("mx4");
  });

  it("I9 attempts never decrease, and count the missing ones", () => {
    fc.assert(
      fc.property(anyFacts, anyFact, (facts, more) => {
        expect(deriveAttempts(deriveState([...facts, more]))).toBeGreaterThanOrEqual(deriveAttempts(deriveState(facts)));
      }),
    );
    const deferral = makeFact("deferred", hours, { attempt: 1 });
    expect(deriveAttempts(deriveState([deferral, deferral]))).toBe(1);
    expect(deriveAttempts(deriveState([deferral, makeFact("delivered", hours, { attempt: 4 })]))).toBe(4);
    expect(deriveAttempts(deriveState([makeFact("deferred", 1), makeFact("deferred", 2), makeFact("bounced", 3)]))).toBe(3);
    expect(deriveAttempts(deriveState([makeFact("relayed"), makeFact("expired", 1), makeFact("late-bounced", 2)]))).toBe(0);
  });
});

describe("verdicts", () => {
  it("I27 the same fact told again with another verdict changes nothing", () => {
    const verdict = fc.option(fc.constantFrom(...failureTypes)).map((type) => type && { type, reasonCode: 5, ruleId: "own.1.2" });
    fc.assert(
      fc.property(anyFacts, fc.array(verdict, { minLength: 12, maxLength: 12 }), (facts, verdicts) => {
        const again = facts.map((fact, i) => ({ ...fact, qualification: verdicts[i] ?? null }));
        expect(deriveState([...facts, ...again])).toEqual(deriveState(facts));
      }),
    );
  });
});

describe("time", () => {
  const isWithMta = (state: MessageState) => ["relayed", "deferred"].includes(deriveOutcome(state));

  it("I10 validity is at most 3.5 days, from when the MTA first held the message", () => {
    expect(effectiveValiditySeconds(3_600)).toBe(3_600);
    expect(effectiveValiditySeconds(defaultValiditySeconds)).toBe(maxValiditySeconds);
    expect(deadlineOf(unseenState, 3_600)).toBeNull();
    const state = deriveState([makeFact("deferred", hours), makeFact("relayed", 2 * hours)]);
    expect(deadlineOf(state, 3_600)).toBe(noon + 2 * hours);
    expect(deadlineOf(state, defaultValiditySeconds)).toBe(noon + hours + 84 * hours);
  });

  it("I11 a message that the MTA may still hold has a deadline, and the inference ends it", () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 10 }), (facts, later) => {
        const state = deriveState(facts);
        if (isWithMta(state)) expect(deadlineOf(state, 1_200)).not.toBeNull();
        expect(isWithMta(evolve(state, makeFact("expired", later, { inferred: true })))).toBe(false);
      }),
    );
  });
});

describe("identity", () => {
  const event: FeedbackEvent = {
    kind: "bounced",
    at: noon,
    messageId: "m",
    recipient: "ana@example.net",
    attempt: 1,
    bounceClass: 10,
    smtpCode: 550,
    enhancedCode: "5.1.1",
    text: "no",
    mx: "mx",
    sendingIp: "192.0.2.1",
    queueTimeMs: 5,
  };

  it("I20 is the content that matters, and no other", () => {
    const changes: Partial<FeedbackEvent>[] = [
      { kind: "expired" },
      { at: noon + 1 },
      { messageId: null },
      { recipient: "bo@example.net" },
      { attempt: 2 },
      { bounceClass: null },
      { smtpCode: 551 },
      { enhancedCode: null },
      { text: "yes" },
    ];
    const identities = [identityContent("1", event), identityContent("2", event), ...changes.map((c) => identityContent("1", { ...event, ...c }))];
    expect(new Set(identities).size).toBe(identities.length);
    expect(identityContent("1", { ...event, mx: null, sendingIp: null, queueTimeMs: null })).toBe(identityContent("1", event));
  });
});

function isEnded(state: MessageState): boolean {
  return deriveOutcome(state) === "delivered" || deriveOutcome(state) === "failed";
}
