import { describe, expect, it } from "vitest";
import { contributionOfFact, contributionOfState } from "./contribution";
import type { Fact } from "./event";
import { deriveAttempts, deriveOutcome, deriveState } from "./message-state";
import { type Mode, statusLabel } from "./mode";
import { inferredExpiry, qualifyFailure, reasonLabel } from "./qualification/qualify";
import { rules } from "./qualification/rules";
import { countDelivery } from "./testing/count-delivery";
import { hours, makeFact, minutes, noon } from "./testing/make-fact";
import { deadlineOf, defaultValiditySeconds, effectiveValiditySeconds, maxValiditySeconds } from "./validity";

/** What Adobe Campaign documents of status, Success %, validity and qualification, one test each: relay mode as v7 with the Enhanced MTA, EFS mode as v8. */

const taken = "Taken into account by the service provider";
const modes: readonly Mode[] = ["relay", "efs"];
const full = qualifyFailure({ bounceClass: 22, smtpCode: 452, enhancedCode: "4.2.2", text: "mailbox full" });
const unknown = qualifyFailure({ bounceClass: 10, smtpCode: 550, enhancedCode: "5.1.1", text: "user unknown" });

const relayed = () => makeFact("relayed");
const softBounced = (after = hours) => makeFact("deferred", after, { attempt: 1, qualification: full });
const hardBounced = (after = 2 * hours) => makeFact("bounced", after, { qualification: unknown });
const delivered = (after = 2 * hours) => makeFact("delivered", after);
const gaveUp = () => makeFact("expired", 84 * hours, { qualification: full });
const timedOut = () => makeFact("expired", 84 * hours, { inferred: true, qualification: inferredExpiry });

/** Label and Success % of a delivery of one message as each fact comes in. */
function course(mode: Mode, ...facts: Fact[]) {
  return facts.map((_, i) => {
    const { labels, success } = countDelivery(mode, [facts.slice(0, i + 1)]);
    return [labels[0], success];
  });
}

describe("relay and initial state", () => {
  it("B1 relay mode: on relay the log says Sent", () => {
    expect(statusLabel("relay", deriveOutcome(deriveState([relayed()])))).toBe("Sent");
  });
  it("B1 EFS mode: on relay the log says Taken into account by the service provider", () => {
    expect(statusLabel("efs", deriveOutcome(deriveState([relayed()])))).toBe(taken);
  });

  it("B2 relay mode: Success starts at 100 % with the first relay, though the others still wait", () => {
    expect(countDelivery("relay", [[], [], []]).success).toBeNull();
    expect(countDelivery("relay", [[relayed()], [], []]).success).toBe(100);
  });
  it("B2 EFS mode: Success is not shown before relay, 0 % with it, and no relay moves it", () => {
    expect(countDelivery("efs", [[], [], []]).success).toBeNull();
    expect(countDelivery("efs", [[relayed()], [], []]).success).toBe(0);
    expect(countDelivery("efs", [[relayed()], [relayed()], [relayed()]]).success).toBe(0);
  });

  it("B3 relay mode: a message stays Sent, delivered or not, until it fails", () => {
    expect(course("relay", relayed(), delivered()).map(([label]) => label)).toEqual(["Sent", "Sent"]);
  });
  it("B3 EFS mode: a message is Sent only on the MTA's report", () => {
    expect(course("efs", relayed(), delivered()).map(([label]) => label)).toEqual([taken, "Sent"]);
  });

  it("B4 relay mode: a report of delivery changes nothing on the screen", () => {
    expect(course("relay", relayed(), delivered())).toEqual([
      ["Sent", 100],
      ["Sent", 100],
    ]);
  });
  it("B4 EFS mode: each report of delivery raises Success", () => {
    const percents = [0, 1, 2].map(
      (n) =>
        countDelivery(
          "efs",
          [0, 1].map((i) => (i < n ? [relayed(), delivered()] : [relayed()])),
        ).success,
    );
    expect(percents).toEqual([0, 50, 100]);
  });
});

describe("hard bounce", () => {
  it("B5 relay mode: Sent becomes Failed", () => {
    expect(course("relay", relayed(), hardBounced()).map(([label]) => label)).toEqual(["Sent", "Failed"]);
  });
  it("B5 EFS mode: Taken into account becomes Failed", () => {
    expect(course("efs", relayed(), hardBounced()).map(([label]) => label)).toEqual([taken, "Failed"]);
  });

  it("B6 relay mode: Success goes down", () => {
    expect(countDelivery("relay", [[relayed(), hardBounced()], [relayed()], [relayed()], [relayed()]]).success).toBe(75);
  });
  it("B6 EFS mode: Success stays", () => {
    expect(countDelivery("efs", [[relayed(), hardBounced()], [relayed()], [relayed()], [relayed(), delivered()]]).success).toBe(25);
  });
});

describe("soft bounce", () => {
  it("B7 relay mode: the message stays Sent", () => {
    expect(course("relay", relayed(), softBounced()).map(([label]) => label)).toEqual(["Sent", "Sent"]);
  });
  it("B7 EFS mode: the message stays Taken into account", () => {
    expect(course("efs", relayed(), softBounced()).map(([label]) => label)).toEqual([taken, taken]);
  });

  it("B8 relay mode: Success stays at 100 %", () => {
    expect(course("relay", relayed(), softBounced()).map(([, success]) => success)).toEqual([100, 100]);
  });
  it("B8 EFS mode: Success stays at 0 %", () => {
    expect(course("efs", relayed(), softBounced()).map(([, success]) => success)).toEqual([0, 0]);
  });

  it.each(modes)("B9 %s mode: only the error reason is updated, to that of the latest soft bounce", (mode) => {
    const busy = qualifyFailure({ bounceClass: 20, smtpCode: 421, enhancedCode: null, text: null });
    const facts = [relayed(), softBounced(), makeFact("deferred", 2 * hours, { qualification: busy })];
    expect(deriveState(facts.slice(0, 2)).lastDeferral?.qualification).toEqual(full);
    expect(deriveState(facts).lastDeferral?.qualification).toEqual(busy);
    const [first, second, third] = course(mode, ...facts);
    expect([second, third]).toEqual([first, first]);
  });

  it.each(modes)("B10 %s mode: the message is retried through its validity, each attempt counted, none of them final", (mode) => {
    const facts = [relayed(), ...Array.from({ length: 20 }, (_, i) => softBounced((i + 1) * 4 * hours))];
    const state = deriveState(facts);
    expect(deriveAttempts(state)).toBe(20);
    expect(deadlineOf(state, defaultValiditySeconds)).toBe(noon + 84 * hours);
    expect(countDelivery(mode, [facts])).toMatchObject({ provisional: true, counts: { deferred: 1, failed: 0 } });
  });
});

describe("retry outcome", () => {
  it("B11 relay mode: a retry that succeeds in time leaves Sent and Success as they were", () => {
    expect(course("relay", relayed(), softBounced(), delivered())).toEqual([
      ["Sent", 100],
      ["Sent", 100],
      ["Sent", 100],
    ]);
  });
  it("B11 EFS mode: a retry that succeeds in time makes it Sent, and Success rises", () => {
    expect(course("efs", relayed(), softBounced(), delivered())).toEqual([
      [taken, 0],
      [taken, 0],
      ["Sent", 100],
    ]);
  });

  it("B12 relay mode: a final failure makes Sent Failed, and Success falls", () => {
    expect(course("relay", relayed(), softBounced(), gaveUp())).toEqual([
      ["Sent", 100],
      ["Sent", 100],
      ["Failed", 0],
    ]);
  });
  it("B12 EFS mode: a final failure makes Taken into account Failed, and Success stays", () => {
    expect(course("efs", relayed(), softBounced(), gaveUp())).toEqual([
      [taken, 0],
      [taken, 0],
      ["Failed", 0],
    ]);
  });

  it.each(modes)("B13 %s mode: numbers are provisional until no message is open", (mode) => {
    const open = [relayed(), softBounced()];
    expect(countDelivery(mode, [[relayed(), delivered()], open]).provisional).toBe(true);
    expect(
      countDelivery(mode, [
        [relayed(), delivered()],
        [...open, timedOut()],
      ]).provisional,
    ).toBe(false);
  });

  it("B14 relay mode: Success falls as failures come in over the validity period, and never rises", () => {
    const percents = [0, 1, 2, 3, 4].map(
      (n) =>
        countDelivery(
          "relay",
          [0, 1, 2, 3].map((i) => [relayed(), softBounced(), ...(i < n ? [i % 2 ? gaveUp() : hardBounced()] : [delivered()])]),
        ).success,
    );
    expect(percents).toEqual([100, 75, 50, 25, 0]);
  });
  it("B15 EFS mode: Success only rises; failures, soft bounces and relays leave it", () => {
    const messages: Fact[][] = [[], [], [], []];
    const feed: [number, Fact][] = [
      [0, relayed()],
      [1, relayed()],
      [0, delivered()],
      [2, relayed()],
      [1, hardBounced()],
      [2, softBounced()],
      [3, relayed()],
      [2, delivered()],
      [3, gaveUp()],
    ];
    const percents = feed.map(([message, fact]) => {
      messages[message]?.push(fact);
      return countDelivery("efs", messages).success;
    });
    expect(percents).toEqual([0, 0, 25, 25, 25, 25, 25, 50, 50]);
  });

  it("B16 both modes: the same events end in equal Sent, Failed and Success", () => {
    const messages = [
      [relayed(), delivered()],
      [relayed(), softBounced(), delivered()],
      [relayed(), hardBounced()],
      [relayed(), timedOut()],
    ];
    const [v7, v8] = modes.map((mode) => countDelivery(mode, messages));
    expect(v7?.labels).toEqual(v8?.labels);
    expect(v7?.counts).toEqual(v8?.counts);
    expect([v7?.success, v8?.success]).toEqual([50, 50]);
  });
});

describe("validity and retries", () => {
  it("B17 both modes: a validity of 3.5 days or less is honoured", () => {
    expect(effectiveValiditySeconds(86_400)).toBe(86_400);
    expect(effectiveValiditySeconds(maxValiditySeconds)).toBe(84 * 3_600);
  });

  it("B18 both modes: more than 3.5 days is not; the default of 5 days means 3.5", () => {
    expect(defaultValiditySeconds).toBe(5 * 86_400);
    expect(effectiveValiditySeconds(defaultValiditySeconds)).toBe(84 * 3_600);
  });

  it("B19 both modes: the clock starts when each message reaches the MTA", () => {
    const early = deriveState([relayed()]);
    const late = deriveState([makeFact("relayed", 6 * hours)]);
    expect(deadlineOf(early, defaultValiditySeconds)).toBe(noon + 84 * hours);
    expect(deadlineOf(late, defaultValiditySeconds)).toBe(noon + 90 * hours);
    expect(deadlineOf(deriveState([]), defaultValiditySeconds)).toBeNull();
  });

  it.each(modes)("B20 %s mode: when validity runs out without a final word, the message is Failed, named Timed out, and marked inferred", (mode) => {
    const open = deriveState([relayed(), softBounced()]);
    expect(deadlineOf(open, defaultValiditySeconds)).toBe(noon + 84 * hours);
    const state = deriveState([relayed(), softBounced(), timedOut()]);
    expect(statusLabel(mode, deriveOutcome(state))).toBe("Failed");
    expect(reasonLabel(inferredExpiry)).toBe("Timed out");
    expect(contributionOfState(state)).toContainEqual({ scope: "total", bucket: "", metric: "failed-inferred", n: 1 });
  });
  it.each(modes)("B20 %s mode: the MTA's own timeout is its verdict, not our inference", (mode) => {
    const qualification = qualifyFailure({ bounceClass: 24, smtpCode: 554, enhancedCode: "5.4.7", text: "[internal] exceeded max time without delivery" });
    const state = deriveState([relayed(), timedOut(), makeFact("expired", 84 * hours, { qualification })]);
    expect(statusLabel(mode, deriveOutcome(state))).toBe("Failed");
    expect(reasonLabel(qualification)).toBe("Timed out");
    expect(contributionOfState(state)).toContainEqual({ scope: "total", bucket: "", metric: "failed-soft", n: 1 });
  });

  it.each(modes)("B21 %s mode: the MTA alone decides how many retries; no number of them ends a message", (mode) => {
    const facts = [relayed(), ...Array.from({ length: 200 }, (_, i) => softBounced((i + 1) * 20 * minutes))];
    expect(countDelivery(mode, [facts])).toMatchObject({ provisional: true, counts: { deferred: 1 } });
  });
});

describe("bounce qualification", () => {
  it("B22 both modes: the MTA's class gives type and reason", () => {
    expect(unknown).toEqual({ type: "hard", reasonCode: 1, ruleId: "class.10" });
    expect(reasonLabel(unknown)).toBe("User unknown");
    expect(full).toEqual({ type: "soft", reasonCode: 5, ruleId: "class.22" });
  });

  it("B23 both modes: rules are not consulted for a failure the MTA has classed", () => {
    for (const rule of rules) expect(rule.id).not.toMatch(/^class\./);
    expect(qualifyFailure({ bounceClass: 1, smtpCode: 550, enhancedCode: "5.1.1", text: "user unknown" }).ruleId).toBe("class.1");
  });

  it.each(modes)("B24 %s mode: a bounce after acceptance fails a Sent message, and is told apart from the MTA's own", (mode) => {
    const late = makeFact("late-bounced", 24 * hours, { qualification: unknown });
    const state = deriveState([relayed(), delivered(), late]);
    expect(statusLabel(mode, deriveOutcome(state))).toBe("Failed");
    expect(contributionOfState(state)).toContainEqual({ scope: "total", bucket: "", metric: "failed-late", n: 1 });
  });
  it.each(modes)("B24 %s mode: an automatic reply that comes as a bounce fails nothing", (mode) => {
    const reply = makeFact("late-bounced", 24 * hours, {
      qualification: qualifyFailure({ bounceClass: 60, smtpCode: null, enhancedCode: null, text: "out of office" }),
    });
    expect(countDelivery(mode, [[relayed(), delivered(), reply]])).toMatchObject({ labels: ["Sent"], success: 100 });
  });
});

describe("throughput", () => {
  it("B25 both modes: the relay curve is booked when the MTA took each message, apart from delivery", () => {
    const facts = [relayed(), softBounced(10 * minutes), delivered(30 * minutes)];
    const curve = [...contributionOfState(deriveState(facts)), ...facts.flatMap(contributionOfFact)].filter(
      ({ scope, metric }) => scope === "minute" && ["relayed", "delivered", "deferrals"].includes(metric),
    );
    const minute = (n: number) => String(noon / minutes + n);
    expect(curve).toEqual([
      { scope: "minute", bucket: minute(0), metric: "relayed", n: 1 },
      { scope: "minute", bucket: minute(30), metric: "delivered", n: 1 },
      { scope: "minute", bucket: minute(10), metric: "deferrals", n: 1 },
    ]);
  });
});
