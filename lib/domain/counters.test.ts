import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakdownOfState, failureBreakdownOfState } from "./breakdown";
import { type Contribution, contributionOfFact, contributionOfState, timeScopes } from "./contribution";
import { eventKinds, type Fact } from "./event";
import { failedByCauses } from "./failed-by";
import { providerOf } from "./mailbox-provider";
import { deriveOutcome, deriveState, evolve, outcomes, unseenState } from "./message-state";
import { providerContributionOf, providerSeries } from "./provider-contribution";
import { failureTypes } from "./qualification/qualification";
import { countsOverBase, deriveBase, deriveSuccess, isProvisional } from "./success";
import { countDelivery, countOutcomes } from "./testing/count-delivery";
import { makeFact, minutes, noon } from "./testing/make-fact";

const anyFact: fc.Arbitrary<Fact> = fc
  .record({
    kind: fc.constantFrom(...eventKinds),
    after: fc.integer({ min: -3, max: 6 }),
    type: fc.option(fc.constantFrom(...failureTypes)),
    inferred: fc.boolean(),
    mx: fc.option(fc.constant("mx.example")),
    ip: fc.option(fc.constant("192.0.2.1")),
  })
  .map(({ kind, after, type, inferred, mx, ip }) =>
    makeFact(kind, after * minutes, {
      qualification: type && { type, reasonCode: failureTypes.indexOf(type), ruleId: "test" },
      inferred: inferred && kind === "expired",
      mx,
      ip,
    }),
  );
const anyMessage = fc.array(anyFact, { minLength: 1, maxLength: 8 });
const anyDelivery = fc.array(anyMessage, { minLength: 1, maxLength: 8 });
const percents = ["relay", "efs"] as const;

describe("counters", () => {
  it("I12 moved by differences along any path equal a recount", () => {
    fc.assert(
      fc.property(anyMessage, (facts) => {
        const counters = new Map<string, number>();
        let state = unseenState;
        facts.forEach((fact, i) => {
          const next = evolve(state, fact);
          if (i > 0) move(counters, contributionOfState(state), -1);
          move(counters, contributionOfState(next), 1);
          state = next;
        });
        const recount = new Map<string, number>();
        move(recount, contributionOfState(deriveState([...facts].reverse())), 1);
        expect(counters).toEqual(recount);
      }),
    );
  });

  it("I13 each message once, under one outcome, and seen unless ignored; a failure under one cause and one reason", () => {
    fc.assert(
      fc.property(anyMessage, (facts) => {
        const state = deriveState(facts);
        const bag = contributionOfState(state);
        const failed = deriveOutcome(state) === "failed" ? 1 : 0;
        expect(sum(bag, (c) => c.scope === "total" && c.metric === "seen")).toBe(deriveOutcome(state) === "ignored" ? 0 : 1);
        expect(sum(bag, (c) => c.scope === "total" && outcomes.some((o) => o === c.metric))).toBe(1);
        expect(sum(bag, (c) => c.scope === "total" && c.metric.startsWith("failed-"))).toBe(failed);
        expect(sum(bag, (c) => c.scope === "reason")).toBe(failed);
        for (const scope of timeScopes) expect(sum(bag, (c) => c.scope === `failed-${scope}`)).toBe(failed);
      }),
    );
  });

  it.each(timeScopes)("I14 over all its buckets, the series by the %s add up to the messages", (scope) => {
    const inTime = (bag: Contribution[], metric: string) => sum(bag, (c) => c.scope === scope && c.metric === metric);
    fc.assert(
      fc.property(anyDelivery, (messages) => {
        const states = messages.map((facts) => deriveState(facts));
        const bag = states.flatMap(contributionOfState);
        const counts = countOutcomes(states.map(deriveOutcome));
        expect(inTime(bag, "relayed")).toBe(states.filter((s) => s.relayedAt !== null).length);
        expect(inTime(bag, "failed")).toBe(counts.failed);
        expect(inTime(bag, "delivered") - inTime(bag, "undelivered")).toBe(counts.delivered);
      }),
    );
  });

  it("I15 at every instant a message is delivered, failed, or neither", () => {
    fc.assert(
      fc.property(anyMessage, (facts) => {
        const bag = contributionOfState(deriveState(facts));
        for (let minute = noon / minutes - 5; minute < noon / minutes + 10; minute++) {
          const sofar = bag.filter((c) => c.scope === "minute" && Number(c.bucket) <= minute);
          const delivered = inMinutes(sofar, "delivered") - inMinutes(sofar, "undelivered");
          expect(delivered).toBeGreaterThanOrEqual(0);
          expect(delivered + inMinutes(sofar, "failed")).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("I21 read up to any instant, each message stood in one place; read to the end, where it stands", () => {
    fc.assert(
      fc.property(anyMessage, (facts) => {
        const state = deriveState(facts);
        const bag = contributionOfState(state);
        for (let minute = noon / minutes - 5; minute < noon / minutes + 10; minute++) {
          const standing = standingOf(bag.filter((c) => c.scope === "minute" && Number(c.bucket) <= minute));
          expect(Object.values(standing).filter((n) => n !== 0)).toEqual([1]);
        }
        const { ignored, ...standing } = countOutcomes([deriveOutcome(state)]);
        expect(standingOf(bag)).toEqual({ ...standing, pending: standing.pending + ignored });
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(timeScopes)("I22 by the %s, failures add up by cause and reason, and each delivery that stands has one latency", (scope) => {
    fc.assert(
      fc.property(anyMessage, (facts) => {
        const state = deriveState(facts);
        const bag = contributionOfState(state);
        const failures = bag.flatMap((c) => (c.scope === `failed-${scope}` ? [c.bucket] : []));
        expect(failures).toEqual(bag.flatMap((c) => (c.scope === scope && c.metric === "failed" ? [c.bucket] : [])));
        const timed = deriveOutcome(state) === "delivered" && state.relayedAt !== null ? 1 : 0;
        expect(sum(bag, (c) => c.scope === `latency-${scope}`)).toBe(timed);
        expect(sum(bag, (c) => c.scope === scope && c.metric === "complained")).toBe(state.complainedAt === null ? 0 : 1);
      }),
    );
  });

  it("I23 a breakdown adds up to the outcomes, and its failures to the failed", () => {
    fc.assert(
      fc.property(anyMessage, (facts) => {
        const state = deriveState(facts);
        const outcome = deriveOutcome(state);
        const steps = breakdownOfState(state, "ana@a.example");
        expect(steps.map(({ dimension }) => dimension)).toEqual(["domain", ...(state.route?.mx ? ["mx"] : []), ...(state.route?.ip ? ["ip"] : [])]);
        for (const { columns } of steps) {
          expect(columns).toHaveLength(state.complainedAt === null ? 1 : 2);
          expect(outcome === "failed" ? failedByCauses : [outcome]).toContain(columns[0]);
        }
        const failures = failureBreakdownOfState(state, "ana@a.example", "550 no");
        expect(failures.map(({ dimension }) => dimension)).toEqual(outcome === "failed" ? [...steps.map(({ dimension }) => dimension), "reply"] : []);
      }),
    );
  });

  it.each(timeScopes)("I26 by the %s, the series of the providers add up to those of the delivery, bucket by bucket", (scope) => {
    const recipient = fc.constantFrom("ana@gmail.com", "bo@hotmail.com", "cy@corp.example", "nobody");
    fc.assert(
      fc.property(fc.array(fc.record({ facts: anyMessage, recipient }), { minLength: 1, maxLength: 8 }), (messages) => {
        const [whole, ofProviders] = [new Map<string, number>(), new Map<string, number>()];
        for (const { facts, recipient } of messages) {
          const bag = contributionOfState(deriveState(facts));
          move(
            whole,
            bag.filter((c) => c.scope === scope && providerSeries.some((series) => series === c.metric)),
            1,
          );
          for (const { scope: of, bucket, metric, n } of providerContributionOf(bag, recipient)) {
            const [provider = "", series = ""] = metric.split("/");
            expect(provider).toBe(providerOf(recipient.split("@").at(-1) ?? "") ?? "other");
            const key = [scope, bucket, series].join("/");
            if (of === `provider-${scope}`) ofProviders.set(key, (ofProviders.get(key) ?? 0) + n);
          }
        }
        expect(ofProviders).toEqual(whole);
      }),
    );
  });

  it("each deferral is an attempt in its own minute, hour and day, whatever became of the message", () => {
    const minute = noon / minutes + 1;
    expect(contributionOfFact(makeFact("deferred", 90_000))).toEqual([
      { scope: "minute", bucket: String(minute), metric: "deferrals", n: 1 },
      { scope: "hour", bucket: String(Math.floor(minute / 60)), metric: "deferrals", n: 1 },
      { scope: "day", bucket: String(Math.floor(minute / 1440)), metric: "deferrals", n: 1 },
    ]);
    for (const kind of eventKinds.filter((k) => k !== "deferred")) expect(contributionOfFact(makeFact(kind))).toEqual([]);
  });

  it("a reply is counted as no failure", () => {
    const bag = contributionOfState(
      deriveState([makeFact("relayed"), makeFact("late-bounced", 1, { qualification: { type: "not-a-failure", reasonCode: 25, ruleId: "class.60" } })]),
    );
    expect(bag.map((c) => c.metric)).toEqual(["seen", "relayed", ...timeScopes.map(() => "relayed"), ...timeScopes.map(() => "begun")]);
  });
});

describe("success", () => {
  it("I16 efs <= final <= relay, and both meet when nothing is open", () => {
    fc.assert(
      fc.property(anyDelivery, fc.nat(5), fc.infiniteStream(fc.boolean()), (messages, unseen, coin) => {
        const target = messages.filter((facts) => deriveOutcome(deriveState(facts)) !== "ignored").length + unseen;
        fc.pre(target > 0);
        const now = countDelivery("efs", messages, target);
        const settled = [...messages, ...Array(unseen).fill([])].map((facts: Fact[]) => settle(facts, coin.next().value === true));
        const final = countDelivery("efs", settled, target);
        if (now.band.atLeast !== null) {
          expect(now.band.atLeast).toBeLessThanOrEqual(final.success ?? -1);
          expect(now.band.atMost).toBeGreaterThanOrEqual(final.success ?? 101);
        }
        expect(final.provisional).toBe(false);
        expect(final.band.atLeast).toBeCloseTo(final.band.atMost ?? -1, 9);
        expect(countDelivery("relay", settled, target).success).toBeCloseTo(final.success ?? -1, 9);
      }),
    );
  });

  it("I17 with one final word for each message, relay never rises and efs never falls", () => {
    const course = fc.record({ defers: fc.nat(3), end: fc.option(fc.constantFrom("delivered", "bounced", "expired", "rejected")) });
    const delivery = fc.array(course, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(delivery, fc.infiniteStream(fc.nat()), (courses, order) => {
        const facts = courses.flatMap(({ defers, end }, message) =>
          [makeFact("relayed"), ...Array.from({ length: defers }, (_, i) => makeFact("deferred", i + 1)), ...(end ? [makeFact(end, 9)] : [])].map((fact) => ({
            message,
            fact,
            key: Number(order.next().value),
          })),
        );
        const known: Fact[][] = courses.map(() => []);
        const seen: Record<"relay" | "efs", number[]> = { relay: [], efs: [] };
        for (const { message, fact } of facts.sort((a, b) => a.key - b.key)) {
          known[message]?.push(fact);
          for (const mode of percents) seen[mode].push(countDelivery(mode, known).success ?? -1);
        }
        expect(seen.relay).toEqual([...seen.relay].sort((a, b) => b - a));
        expect(seen.efs).toEqual([...seen.efs].sort((a, b) => a - b));
      }),
    );
  });

  it("I18 there is no percentage before anything has left, and none outside 0..100", () => {
    for (const mode of percents) {
      expect(deriveSuccess(mode, countsOverBase(deriveBase(10, 0), countOutcomes([])))).toEqual({ percent: null, atLeast: null, atMost: null });
      expect(countDelivery(mode, [[makeFact("complained")]]).success).toBeNull();
      fc.assert(
        fc.property(anyDelivery, fc.option(fc.nat(20)), (messages, target) => {
          const { percent, atLeast, atMost } = countDelivery(mode, messages, target).band;
          for (const value of [percent, atLeast, atMost]) expect(value === null || (value >= 0 && value <= 100)).toBe(true);
          expect((atLeast ?? 0) <= (atMost ?? 0)).toBe(true);
        }),
      );
    }
  });

  it("I19 the exclusive counts sum to the base, also when more is seen than declared", () => {
    fc.assert(
      fc.property(anyDelivery, fc.option(fc.nat(20)), (messages, target) => {
        const { counts, ignored } = countDelivery("efs", messages, target);
        const base = deriveBase(target, messages.length - ignored);
        expect(Object.values(counts).reduce((a, b) => a + b)).toBe(base.value);
        expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(0);
        expect(base.exceeded).toBe(target !== null && messages.length - ignored > target);
      }),
    );
  });

  it("a delivery of nothing is not final", () => {
    expect(isProvisional(countOutcomes([]))).toBe(true);
    expect(isProvisional(countOutcomes(["delivered", "failed"]))).toBe(false);
    expect(isProvisional(countOutcomes(["delivered", "deferred"]))).toBe(true);
  });
});

/** The message with a final word, if it had none. */
function settle(facts: Fact[], lands: boolean): Fact[] {
  const isOpen = ["pending", "relayed", "deferred"].includes(deriveOutcome(deriveState(facts)));
  return isOpen ? [...facts, makeFact(lands ? "delivered" : "bounced", 9 * minutes)] : facts;
}

/** Where messages stood, by the counters up to an instant; what never began counts as pending. */
function standingOf(bag: Contribution[]) {
  const [begun, failed] = [inMinutes(bag, "begun"), inMinutes(bag, "failed")];
  const deferred = inMinutes(bag, "deferring") - inMinutes(bag, "settled");
  const delivered = inMinutes(bag, "delivered") - inMinutes(bag, "undelivered");
  return { pending: 1 - begun, relayed: begun - deferred - delivered - failed, deferred, delivered, failed };
}

function move(counters: Map<string, number>, bag: Contribution[], sign: 1 | -1): void {
  for (const { scope, bucket, metric, n } of bag) {
    const key = [scope, bucket, metric].join("/");
    const value = (counters.get(key) ?? 0) + sign * n;
    if (value === 0) counters.delete(key);
    else counters.set(key, value);
  }
}

function sum(bag: Contribution[], isOne: (c: Contribution) => boolean): number {
  return bag.filter(isOne).reduce((total, c) => total + c.n, 0);
}

function inMinutes(bag: Contribution[], metric: string): number {
  return sum(bag, (c) => c.scope === "minute" && c.metric === metric);
}
